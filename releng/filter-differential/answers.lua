-- Asks many display filters of a capture in one run of the referee.
--   tshark -q -r CAPTURE -X lua_script:answers.lua -X lua_script1:FILTERS -X lua_script1:ANSWERS
-- FILTERS has a filter in each line. ANSWERS gets a line for each: the numbers of the frames that match, or "refused: " and why.
local arguments = {...}
local answers, listeners = {}, {}

for text in io.lines(arguments[1]) do
    local mine = {frames = {}}
    answers[#answers + 1] = mine
    local ok, listener = pcall(Listener.new, "frame", text)
    if ok then
        function listener.packet(pinfo)
            mine.frames[#mine.frames + 1] = pinfo.number
        end
        listeners[#listeners + 1] = listener
    else
        mine.refusal = tostring(listener):gsub("\n", " ")
    end
end

local all = Listener.new("frame")
function all.draw()
    local out = assert(io.open(arguments[2], "w"))
    for _, a in ipairs(answers) do
        out:write(a.refusal and "refused: " .. a.refusal or table.concat(a.frames, " "), "\n")
    end
    out:close()
end
