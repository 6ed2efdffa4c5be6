"""The two programs that are compared: how they are asked, and what they know."""
import os, re, shlex, subprocess, tempfile
import xml.etree.ElementTree as Xml

HERE = os.path.dirname(os.path.abspath(__file__))
SILENT = {'stdout': subprocess.PIPE, 'stderr': subprocess.PIPE}


class Answer:
    """What a program says to a filter: the frames that match, or why it is refused."""

    def __init__(self, line):
        self.refusal = line[len('refused: '):] if line.startswith('refused: ') else None
        self.frames = frozenset() if self.refusal is not None else frozenset(int(n) for n in line.split())

    def same(self, other):
        return (self.refusal is None) == (other.refusal is None) and self.frames == other.frames

    def __str__(self):
        return f'refused: {self.refusal}' if self.refusal is not None else f'{len(self.frames)} frames'


class Program:
    """A command line with tshark's flags, and a way to ask it many filters at once."""

    def __init__(self, command, zone, limit):
        self.command = shlex.split(command)
        self.limit = str(limit)
        self.environment = dict(os.environ, TZ=zone)

    def run(self, arguments, patience=900):
        return subprocess.run(self.command + arguments, env=self.environment, timeout=patience, **SILENT)

    def lines(self, *arguments):
        return self.run(list(arguments)).stdout.decode('utf-8', 'replace').splitlines()

    def alone(self, capture, text):
        """What is said to one filter that nothing else is asked with; None where the program crashes of it."""
        r = self.run(['-n', '-r', capture, '-c', self.limit, '-Y', text, '-T', 'fields', '-e', 'frame.number'])
        if r.returncode < 0:
            return None
        if r.returncode == 2 and not r.stdout:
            return Answer('refused: ' + ' '.join(r.stderr.decode('utf-8', 'replace').split('\n')[-4:-1]))
        return Answer(' '.join(r.stdout.decode().split()))

    def items(self, capture, frames=None):
        """Name, value, place and size of the fields of some frames, by frame; nothing where what is printed is no XML."""
        wanted = [] if frames is None else ['-Y', 'frame.number in {' + ','.join(map(str, frames)) + '}']
        r = self.run(['-n', '-r', capture, '-c', self.limit, '-T', 'pdml'] + wanted)
        text = re.sub(rb'&#x?[0-9a-fA-F]+;|[\x00-\x08\x0b\x0c\x0e-\x1f]', b'?', r.stdout)
        by_frame = {}
        try:
            pdml = Xml.fromstring(text.decode('utf-8', 'replace'))
        except Xml.ParseError:
            return by_frame
        for packet in pdml.iter('packet'):
            items = [(e.get('name'), e.get('show'), e.get('value'), int(e.get('pos') or 0), int(e.get('size') or 0))
                     for e in packet.iter() if e.get('name')]
            by_frame[int(next(i[1] for i in items if i[0] == 'num'))] = items
        return by_frame


class Referee(Program):
    def many(self, capture, filters):
        with tempfile.TemporaryDirectory() as folder:
            questions, answers = os.path.join(folder, 'filters'), os.path.join(folder, 'answers')
            write(questions, filters)
            r = self.run(['-n', '-q', '-r', capture, '-c', self.limit, '-X', 'lua_script:' + os.path.join(HERE, 'answers.lua'),
                          '-X', 'lua_script1:' + questions, '-X', 'lua_script1:' + answers])
            if r.returncode < 0:
                return [self.alone(capture, text) for text in filters]
            if not os.path.exists(answers):
                raise SystemExit('the referee has no Lua, or failed: ' + r.stderr.decode('utf-8', 'replace')[-500:])
            return read(answers)


class Ours(Program):
    """Our side: 'wirestrata', of which 'dissect' and 'filters' are used."""

    def __init__(self, command, zone, limit):
        super().__init__(command + ' dissect', zone, limit)
        self.plain = shlex.split(command)

    def many(self, capture, filters):
        with tempfile.TemporaryDirectory() as folder:
            questions = os.path.join(folder, 'filters')
            write(questions, filters)
            r = subprocess.run(self.plain + ['filters', 'match', '-r', capture, '-c', self.limit, '--file', questions],
                               env=self.environment, **SILENT)
            answers = [Answer(line) for line in r.stdout.decode('utf-8', 'replace').split('\n')[:-1]]
            if len(answers) != len(filters):
                raise SystemExit(f'{len(answers)} answers to {len(filters)} filters: ' + r.stderr.decode('utf-8', 'replace')[-2000:])
            return answers


def write(path, filters):
    with open(path, 'w', encoding='utf-8', newline='\n') as f:
        f.writelines(text + '\n' for text in filters)


def read(path):
    with open(path, encoding='utf-8', errors='replace', newline='\n') as f:
        return [Answer(line) for line in f.read().split('\n')[:-1]]


def fields(program):
    """Type and display base by field name; of fields that share a name the types must agree, others are left out."""
    known, torn = {}, set()
    for line in program.lines('-G', 'fields'):
        part = line.split('\t')
        if part[0] == 'P':
            known.setdefault(part[2], ('FT_PROTOCOL', ''))
        elif part[0] == 'F':
            if known.setdefault(part[2], (part[3], part[5] if len(part) > 5 else ''))[0] != part[3]:
                torn.add(part[2])
    return {name: known[name] for name in known if name not in torn}


def names_of_values(program):
    """By field, the names that its values have."""
    names = {}
    for line in program.lines('-G', 'values'):
        part = line.split('\t')
        if part[0] == 'V' and len(part) > 3:
            names.setdefault(part[1], set()).add(part[3])
        elif part[0] == 'T' and len(part) > 3:
            names.setdefault(part[1], set()).update(part[2:4])
    return names
