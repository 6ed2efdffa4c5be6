"""Draws display filters over the fields and values of a capture, in the language as the referee's version 4.0 knows it."""
import datetime, ipaddress, re

INTEGERS = {f'FT_{sign}INT{bits}': (sign == '', bits) for sign in ('U', '') for bits in (8, 16, 24, 32, 40, 48, 56, 64)}
INTEGERS = {name: (signed, bits) for name, (signed, bits) in INTEGERS.items()}
INTEGERS.update({'FT_FRAMENUM': (False, 32), 'FT_CHAR': (False, 8)})
TEXTS = {'FT_STRING', 'FT_STRINGZ', 'FT_UINT_STRING', 'FT_STRINGZPAD', 'FT_STRINGZTRUNC'}
OCTETS = {'FT_BYTES', 'FT_UINT_BYTES', 'FT_ETHER', 'FT_AX25', 'FT_VINES', 'FT_FCWWN', 'FT_SYSTEM_ID'}
OBJECTS = {'FT_OID', 'FT_REL_OID'}
REALS = {'FT_FLOAT', 'FT_DOUBLE'}
SLICEABLE = TEXTS | OCTETS | OBJECTS | {'FT_PROTOCOL', 'FT_IPv4', 'FT_IPv6'}
CONTAINING = TEXTS | OCTETS | {'FT_PROTOCOL', 'FT_OID'}
ORDER = [('==', 'eq', 'any_eq'), ('!=', 'ne', 'all_ne'), ('===', 'all_eq'), ('!==', 'any_ne', '~='), ('>', 'gt'), ('<', 'lt'),
         ('>=', 'ge'), ('<=', 'le')]
STRAY = ['and', 'or', 'not', '(', ')', '{', '}', '[', ']', '==', '!=', '=', 'in', 'contains', 'matches', ',', '..', '#', '"', '&', '+', '-',
         '*', '/', '%', '0', '1.5', '"x"', "'x'", 'any', 'all', 'tcp', 'frame', 'ip.src', 'nothing.known', 'len', '10.0.0.1', 'aa:bb', ':',
         '1-2', '\\', ';', 'AND', '.']
# A damaged filter that has one of these may be one that newer versions know.
NEWER = re.compile(r'\bxor\b|\^|@|\$|\bbitand\b|not\s+in\b|!\s*in\b|\b(true|false)\b|;')


def octets(text):
    try:
        return bytes.fromhex(text)
    except (TypeError, ValueError):
        return b''


class Fields:
    """The fields of a capture that both programs know, with values that were seen."""

    def __init__(self, frames, known, names):
        self.types, self.values, self.bytes, self.names = {}, {}, {}, {}
        for items in frames.values():
            for name, show, value, _, _ in items:
                if name not in known or name.startswith('_ws.'):
                    continue
                self.types[name] = known[name][0]
                seen = self.values.setdefault(name, [])
                if len(seen) < 60 and show is not None and show not in seen:
                    seen.append(show)
                raw = self.bytes.setdefault(name, [])
                if value and len(raw) < 60 and value not in raw:
                    raw.append(value)
                if name in names:
                    self.names[name] = sorted(names[name])
        by_type = {}
        for name in sorted(self.types):
            by_type.setdefault(self.types[name], []).append(name)
        self.by_type = [(t, by_type[t]) for t in sorted(by_type)]
        self.of_type = by_type

    def protocols_of(self, name):
        return name.split('.')[0]


class Draw:
    """Draws filters; the same random numbers give the same filters."""

    def __init__(self, random, fields):
        self.r, self.f = random, fields

    def filter(self):
        """A filter and the name of its group."""
        if self.chance(.1):
            text = self.damaged(self.condition(1)[0])
            return text, 'damaged'
        depth = self.r.choice([0, 0, 0, 0, 0, 0, 1, 1, 2, 3])
        text, group = self.condition(depth)
        return text, group if depth == 0 else 'nested'

    def chance(self, p):
        return self.r.random() < p

    def one(self, *of):
        return self.r.choice(of)

    def field(self, *types):
        """A field, of some types where such are there; each type is as likely as the others, so that rare ones are drawn too."""
        groups = [g for g in self.f.by_type if not types or g[0] in types]
        if not groups:
            groups = self.f.by_type
        return self.r.choice(self.r.choice(groups)[1])

    def blank(self):
        return self.one(' ', ' ', ' ', ' ', '  ', '\t')

    # Logic

    def condition(self, depth):
        if depth > 0:
            left, right = self.condition(self.r.randrange(depth)), self.condition(self.r.randrange(depth))
            shape = self.r.randrange(6)
            if shape == 0:
                return f"{self.one('not ', '!', '! ', 'not not ')}{self.grouped(left[0])}", 'nested'
            sign = self.one('and', '&&', 'or', '||')
            return f'{self.maybe_grouped(left[0])}{self.blank()}{sign}{self.blank()}{self.maybe_grouped(right[0])}', 'nested'
        return self.leaf()

    def grouped(self, text):
        return f'({text})' if self.chance(.8) else text

    def maybe_grouped(self, text):
        return self.one(f'({text})', f'( {text} )', text, text, f'not {text}', f'!({text})')

    def leaf(self):
        draw = self.r.choices([self.existence, self.comparison, self.pair, self.contains, self.matches, self.member, self.bits, self.chain,
                               self.odd], [4, 34, 8, 12, 10, 12, 6, 4, 4])[0]
        text, group = draw()
        if group in ('comparison', 'pair', 'contains', 'matches', 'member') and self.chance(.1):
            text, group = f"{self.one('any', 'all')} {text}", 'quantifier'
        return text, group

    def existence(self):
        f = self.field()
        form = self.r.randrange(6)
        if form == 0:
            return self.layered(f), 'layer'
        if form == 1:
            return self.sliced(self.field(*SLICEABLE)), 'slice'
        if form == 2:
            return '.' + f, 'existence'
        return f, 'existence'

    def sign(self):
        return self.r.choice(self.r.choice(ORDER))

    def join(self, left, sign, right):
        wordy = sign[0].isalpha()
        gap = self.blank() if wordy or self.chance(.8) or left[-1:] in '-.' else ''
        return f'{left}{gap}{sign}{gap if not wordy else self.blank()}{right}'

    def comparison(self):
        left, kind, field, group = self.operand()
        return self.join(left, self.sign(), self.literal(kind, field)), group or 'comparison of ' + kind[3:]

    def pair(self):
        left, kind, _, group = self.operand()
        if self.chance(.85):
            same = [f for f in self.f.of_type.get(kind, [])]
            right = self.r.choice(same) if same else self.field()
        else:
            right = self.operand()[0]
        return self.join(left, self.sign(), right), group or 'two fields'

    def chain(self):
        f = self.field(*INTEGERS)
        same = self.f.of_type.get(self.f.types[f], [f])
        parts = [f] + [self.r.choice(same) if self.chance(.5) else self.literal(self.f.types[f], f) for _ in range(self.r.randint(2, 3))]
        text = parts[0]
        for p in parts[1:]:
            text = self.join(text, self.sign(), p)
        return text, 'chain'

    def contains(self):
        form = self.r.randrange(10)
        if form == 0:
            f = self.field(*CONTAINING)
            return f'{f} contains {self.field(*CONTAINING)}', 'contains'
        if form < 3:
            f = self.field('FT_PROTOCOL')
        else:
            f = self.field(*CONTAINING)
        left = f if self.chance(.8) else self.sliced(f)
        if self.f.types[f] in TEXTS and self.chance(.15):
            left = f'{self.one("upper", "lower")}({f})'
        return f'{left} contains {self.piece(f)}', 'contains'

    def matches(self):
        f = self.field(*(TEXTS if self.chance(.7) else OCTETS | {'FT_PROTOCOL'}))
        left = f if self.chance(.85) else f'{self.one("upper", "lower")}({f})' if self.f.types[f] in TEXTS else self.sliced(f)
        return f"{left} {self.one('matches', '~')} {self.expression(f)}", 'matches'

    def member(self):
        f = self.field()
        left = self.layered(f) if self.chance(.1) else f
        kind = self.f.types[f]
        elements = []
        for _ in range(self.r.randint(1, 4)):
            low = self.literal(kind, f)
            elements.append(f"{low}{self.one(' .. ', '..', ' .. ')}{self.literal(kind, f)}" if self.chance(.35) else low)
        return f"{left} in {self.one('{', '{ ')}{self.one(', ', ',').join(elements)}{self.one('}', ' }')}", 'member'

    def bits(self):
        f = self.field(*INTEGERS)
        mask = self.number(1 << self.r.randrange(0, 16) if self.chance(.6) else self.r.randrange(0, 256))
        text = f'{f} & {mask}'
        if self.chance(.5):
            text = self.join(text, self.sign(), self.literal(self.f.types[f], f))
        return text, 'bits'

    def odd(self):
        """What is refused most often, or seldom written."""
        f, g = self.field(), self.field()
        kind = self.f.types[f]
        return self.one(
            f'{f} {self.sign()} {self.literal(self.f.types[g], g)}',
            f'{self.literal(kind, f)} {self.sign()} {f}',
            f'{f} contains {self.literal(kind, f)}' if kind in CONTAINING else f'{f} == {g}',
            f'{f} matches {self.literal("FT_STRING", f)}' if kind in CONTAINING else f'{f} > {g}',
            f'{self.sliced(f)} {self.sign()} {self.literal("FT_BYTES", f)}',
            f'{f}[{self.ranges()}][{self.ranges()}] == {self.piece(f)}',
            f'{f} == {f}', f'count({f}) == count({g})', f'len({f}) {self.sign()} {self.r.randrange(40)}',
            f'{f}{self.one("", " ")}{self.sign()}{self.one("", " ")}"{self.r.randrange(300)}"',
            f'{f} in {{{self.literal(self.f.types[g], g)}, {self.literal(kind, f)}}}'), 'odd'

    # Operands

    def operand(self):
        """Text, type, field, and a group where it is not a plain field."""
        f = self.field()
        kind = self.f.types[f]
        form = self.r.randrange(20)
        if form < 10:
            return f, kind, f, None
        if form == 10:
            return self.layered(f), kind, f, 'layer'
        if form < 14:
            f = self.field(*SLICEABLE)
            return self.sliced(f), 'FT_SLICE', f, 'slice'
        if form < 17:
            return self.called()
        f = self.field(*INTEGERS, *REALS, 'FT_RELATIVE_TIME')
        kind = self.f.types[f]
        return self.arithmetic(f, kind, 2), kind, f, 'arithmetic'

    def called(self):
        name = self.one('upper', 'lower', 'len', 'count', 'string', 'max', 'min', 'abs')
        f = {'upper': lambda: self.field(*TEXTS), 'lower': lambda: self.field(*TEXTS), 'abs': lambda: self.field(*INTEGERS, *REALS),
             'string': lambda: self.field('FT_IPv4', 'FT_IPv6', 'FT_ETHER', 'FT_OID', 'FT_GUID', *INTEGERS, *REALS)}.get(name, self.field)()
        kind = self.f.types[f]
        if name in ('max', 'min') and self.chance(.6):
            same = self.f.of_type.get(kind, [f])
            rest = [self.r.choice(same) if self.chance(.6) else self.literal(kind, f) for _ in range(self.r.randint(1, 2))]
            return f"{name}({', '.join([f] + rest)})", kind, f, 'function'
        if name == 'abs' and self.chance(.3):
            return f'abs({self.arithmetic(f, kind, 1)})', kind, f, 'function'
        argument = self.layered(f) if self.chance(.1) else f
        result = 'FT_STRING' if name in ('upper', 'lower', 'string') else kind if name in ('max', 'min', 'abs') else 'FT_COUNT'
        text = f'{name}({argument})'
        if name == 'string' and self.chance(.2):
            return f'{text}[{self.ranges()}]', 'FT_SLICE', f, 'function'
        return text, result, f, 'function'

    def arithmetic(self, f, kind, depth):
        form = self.r.randrange(6)
        if form == 0:
            return f'-{f}'
        sign = self.one('+', '-', '*', '/', '%', '&', '+', '-')
        if kind == 'FT_RELATIVE_TIME':
            # Scaling by a number is newer.
            sign = self.one('+', '-')
        other = self.r.choice(self.f.of_type.get(kind, [f])) if self.chance(.4) else \
            self.small(kind) if self.chance(.7) else self.literal(kind, f)
        left = f if depth == 0 or self.chance(.6) else self.arithmetic(f, kind, depth - 1)
        if self.chance(.3):
            left = '{' + left + '}'
        text = f'{left} {sign} {other}'
        return '{' + text + '}' if self.chance(.15) else text

    def small(self, kind):
        if kind in REALS or kind == 'FT_RELATIVE_TIME':
            return self.one('1', '0.5', '2', '0.001', '10', '0')
        return str(self.one(0, 1, 2, 3, 4, 7, 8, 10, 16, 100, 255))

    def layered(self, f):
        n = self.r.randint(1, 3)
        return f + self.one(f'#{n}', f'#[{n}]', f'#[{n}-{n + 1}]', '#[-1]', f'#[1:{n}]', f'#[{n}:]', '#[1,2]', '#[-2]', '#[:2]')

    def ranges(self):
        part = []
        for _ in range(self.r.choice([1, 1, 1, 2, 3])):
            i, n = self.r.randrange(6), self.r.randint(1, 4)
            part.append(self.one(f'{i}', f'{i}:{n}', f'{i}:{n}', f'{i}-{i + n}', f':{n}', f'{i}:', f'-{n}', f'-{n}:{self.r.randint(1, n)}',
                                 f'-{n}:', f'-{n + 1}--{n}', f'{i}-{i}', f'{i} : {n}'))
        return ','.join(part)

    def sliced(self, f):
        return f'{f}[{self.ranges()}]'

    # Literals

    def value(self, field):
        seen = self.f.values.get(field)
        return self.r.choice(seen) if seen else None

    def literal(self, kind, field):
        if self.chance(.03):
            return self.one('0', '"x"', 'x', '10.0.0.1', '1.5', 'aa:bb:cc', '"Jan 1, 2020 00:00:00"', "'a'", '-1', '::1', '""', '99999999999999999999')
        if kind in INTEGERS:
            return self.integer(kind, field)
        if kind in TEXTS:
            return self.text(field)
        if kind == 'FT_SLICE':
            return self.piece(field)
        if kind in OCTETS:
            return self.octet_string(field)
        make = {'FT_BOOLEAN': self.boolean, 'FT_IPv4': self.ip4, 'FT_IPv6': self.ip6, 'FT_ABSOLUTE_TIME': self.moment,
                'FT_RELATIVE_TIME': self.real, 'FT_FLOAT': self.real, 'FT_DOUBLE': self.real, 'FT_PROTOCOL': self.piece,
                'FT_OID': self.as_shown, 'FT_REL_OID': self.as_shown, 'FT_GUID': self.as_shown, 'FT_EUI64': self.as_shown,
                'FT_IPXNET': self.as_shown, 'FT_COUNT': lambda _: str(self.r.randrange(12)), 'FT_NONE': lambda _: '1'}
        return make.get(kind, self.as_shown)(field)

    def number(self, n):
        if n < 0:
            return str(n)
        return self.one(str(n), str(n), str(n), hex(n), '0x' + format(n, 'X'), '0' + format(n, 'o'), bin(n), f'0x{n:08x}')

    def integer(self, kind, field):
        signed, bits = INTEGERS[kind]
        names = self.f.names.get(field)
        if names and self.chance(.25):
            name = self.r.choice(names)
            if '"' not in name and '\\' not in name:
                return f'"{self.one(name, name, name.upper(), name.lower())}"'
        try:
            n = int(self.value(field), 0)
        except (TypeError, ValueError):
            n = self.r.randrange(256)
        n = self.one(n, n, n, n + 1, n - 1, n, 0, 1, self.r.randrange(1 << bits), (1 << bits) - 1, 1 << bits if self.chance(.2) else n,
                     n >> 1, n << 1)
        if kind == 'FT_CHAR' and 32 < n < 127 and n not in (39, 92):
            return f"'{chr(n)}'"
        if 32 < n < 127 and n not in (39, 92) and self.chance(.05):
            return f"'{chr(n)}'"
        return self.number(n)

    def boolean(self, field):
        return self.one('0', '1', '1', '0', 'True', 'False', '"True"', '"False"', 'TRUE', '2', '"Set"', '"Not set"', '0x0', '00')

    def quoted(self, text):
        """A text in quotes; None where it has what a line of filters can't."""
        if self.chance(.1) and '"' not in text and not text.endswith('\\') and '\n' not in text:
            return f'r"{text}"'
        out = ''
        for c in text:
            if c in '"\\':
                out += '\\' + c
            elif c < ' ':
                out += f'\\x{ord(c):02x}'
            elif c.isalnum() and c < '\x7f' and self.chance(.02):
                out += self.one(f'\\x{ord(c):02x}', f'\\{ord(c):03o}')
            else:
                out += c
        return f'"{out}"'

    def shown_text(self, field):
        v = self.value(field)
        return 'x' if v is None or '\ufffd' in v or '?' in v else v[:60] if self.chance(.95) else v

    def part(self, v, least=1):
        if len(v) <= least:
            return v
        i = self.r.randrange(len(v) - least + 1)
        return v[i:i + self.r.randint(least, max(least, min(12, len(v) - i)))]

    def text(self, field):
        v = self.shown_text(field)
        v = self.one(v, v, v, v[:-1], v + 'a', v.upper(), v.lower(), self.part(v), '', v[1:])
        if v.isalnum() and self.chance(.1):
            return v
        return self.quoted(v)

    def coloned(self, raw, marks=':::-.'):
        return self.r.choice(marks).join(f'{b:02x}' for b in raw)

    def raw(self, field):
        seen = self.f.bytes.get(field) or self.f.bytes.get(self.field()) or ['47']
        return octets(self.r.choice(seen)) or b'G'

    def octet_string(self, field):
        try:
            v = bytes(int(x, 16) for x in re.split('[:.-]', self.value(field) or ''))
        except ValueError:
            v = self.raw(field)
        v = v or b'G'
        last = bytes([(v[-1] + self.one(1, 255)) & 255])
        v = self.one(v, v, v, v, v[:-1] + last, v[:-1] + last, v[:-1], v + b'\0')
        v = v[:40] or b'G'
        return self.coloned(v) if len(v) > 1 or self.chance(.7) else f'0x{v[0]:02x}'

    def piece(self, field):
        """Something that may be inside the bytes or the text of a field."""
        kind = self.f.types[field]
        if kind in TEXTS:
            v = self.part(self.shown_text(field), self.r.randint(1, 4))
            return self.quoted(v) if self.chance(.85) else self.coloned(v.encode() or b'x')
        if kind == 'FT_PROTOCOL':
            inner = [f for f in self.f.types if f.startswith(field + '.')] or [field]
            field = self.r.choice(sorted(inner))
        raw = self.part(self.raw(field), self.r.choice([1, 2, 3]))
        form = self.r.randrange(6)
        if form == 0 and all(32 < b < 127 for b in raw):
            return self.quoted(raw.decode())
        if form == 1:
            return f'0x{raw[0]:02x}'
        if form == 2 and 32 < raw[0] < 127 and raw[0] not in (39, 92):
            return f"'{chr(raw[0])}'"
        return self.coloned(raw)

    def expression(self, field):
        kind = self.f.types[field]
        v = self.shown_text(field) if kind in TEXTS else self.raw(field)[:8].decode('latin-1')
        v = self.part(v, 2)
        safe = ''.join(c if c.isalnum() and c < '\x7f' else '.' for c in v) or 'a'
        return self.one(
            f'"{safe}"', f'"^{safe}"', f'"{safe}$"', f'"{safe[0]}.*"', f'"[a-z]{{2,}}{safe[-1]}"', f'"(?i){safe.swapcase()}"',
            f'"(?-i){safe.swapcase()}"', f'"\\\\d+"', f'"{safe}|zz"', f'"^[^ ]+$"', f'r"\\w+\\s"', f'r"^\\S*{safe}"', f'"(a|{safe})+"',
            f'"{safe}("', f'"\\\\x{self.r.randrange(256):02x}"', f'"[[:alpha:]]{{3}}"', f'r"\\b{safe}\\b"', f'"^.{{{self.r.randrange(9)}}}$"', f'"."',
            f'"{safe}*?b?"', '""', 'abc')

    def as_shown(self, field):
        v = self.value(field) or '0'
        if self.chance(.2) and v and v[-1].isdigit():
            v = v[:-1] + str((int(v[-1]) + 1) % 10)
        return v

    def ip4(self, field):
        try:
            a = ipaddress.IPv4Address(self.value(field))
        except ValueError:
            a = ipaddress.IPv4Address('10.0.0.1')
        a = ipaddress.IPv4Address((int(a) + self.one(0, 0, 0, 1, -1, 256)) % (1 << 32))
        return self.one(f'{a}', f'{a}', f'{a}', f'{a}/{self.r.randrange(33)}', f'{a}/{self.one(8, 16, 24, 32)}', f'{a}/{self.one(24, 28, 33)}',
                        f'"{a}"')

    def ip6(self, field):
        try:
            a = ipaddress.IPv6Address(self.value(field))
        except ValueError:
            a = ipaddress.IPv6Address('2001:db8::1')
        a = ipaddress.IPv6Address((int(a) + self.one(0, 0, 0, 1, -1, 256)) % (1 << 128))
        return self.one(f'{a}', f'{a}', f'{a.exploded}', f'{a}/{self.r.randrange(129)}', f'{a}/{self.one(64, 48, 128, 10)}', f'{a}/129',
                        f'"{a}"', str(a).upper())

    def real(self, field):
        try:
            v = float(self.value(field))
        except (TypeError, ValueError):
            v = 1.0
        return self.one(f'{v:.9f}', f'{v:.9f}', f'{v:.6f}', f'{v:.3f}', str(int(v)), f'{v + .000001:.9f}', f'{-v:.9f}', '0', '0.5', '-1', '1e-3',
                        f'{v:e}', f'{v}')

    def moment(self, field):
        shown = self.value(field) or ''
        m = re.match(r'(\w{3}) +(\d+), (\d+) (\d+):(\d+):(\d+)\.?(\d*)', shown)
        try:
            if m:
                t = datetime.datetime.strptime(' '.join(m.groups()[:6]), '%b %d %Y %H %M %S')
                fraction = (m.group(7) or '0').ljust(9, '0')
            else:
                seconds, _, fraction = shown.partition('.')
                t, fraction = datetime.datetime(1970, 1, 1) + datetime.timedelta(seconds=int(seconds)), (fraction or '0').ljust(9, '0')
        except (ValueError, OverflowError):
            t, fraction = datetime.datetime(2010, 1, 2, 3, 4, 5), '123000000'
        t += datetime.timedelta(seconds=self.one(0, 0, 0, 1, -1, 3600, 86400))
        point = self.one('.' + fraction, '.' + fraction, '.' + fraction[:6], '', '.' + fraction[:3])
        text = self.one(t.strftime('%Y-%m-%d %H:%M:%S') + point, t.strftime('%Y-%m-%dT%H:%M:%S') + point + 'Z', t.strftime('%Y-%m-%dT%H:%M:%S') + point,
                        t.strftime('%Y-%m-%d %H:%M:%S') + point + self.one('Z', '+00:00', '+02:00', '-0530'), t.strftime('%b %d, %Y %H:%M:%S') + point,
                        t.strftime('%b %d, %Y %H:%M:%S') + point + ' UTC', t.strftime('%Y-%m-%d'), t.strftime('%Y-%m-%d %H:%M'),
                        t.strftime('%b %e, %Y %H:%M:%S') + point, t.strftime('%b %d, %Y'))
        return f'"{text}"' if self.chance(.95) else text

    # Damage

    def damaged(self, text):
        tokens = re.findall(r'"(?:[^"\\]|\\.)*"|[\w.:-]+|\s+|.', text)
        for _ in range(self.one(1, 1, 1, 2)):
            i = self.r.randrange(len(tokens))
            form = self.r.randrange(5)
            if form == 0:
                del tokens[i]
            elif form == 1:
                tokens.insert(i, tokens[i])
            elif form == 2:
                tokens[i] = ' ' + self.r.choice(STRAY) + ' '
            elif form == 3:
                tokens.insert(i, ' ' + self.r.choice(STRAY) + ' ')
            else:
                j = self.r.randrange(len(tokens))
                tokens[i], tokens[j] = tokens[j], tokens[i]
            tokens = tokens or ['tcp']
        damaged = ''.join(tokens)
        return text if NEWER.search(re.sub(r'"(?:[^"\\]|\\.)*"', '""', damaged)) else damaged
