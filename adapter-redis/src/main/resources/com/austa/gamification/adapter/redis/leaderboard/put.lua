-- KEYS: board, its versions, the board being built beside it, its versions. ARGV: life in seconds or 0, '1' if these are
-- all scores of the board, then scores. Answers 1, or 0 if the board is not whole and was left alone: one member must not
-- pass for a board. All its scores make one, if nothing says that there was one.
local first = 3
if redis.call('EXISTS', KEYS[4]) == 1 then
  set(KEYS[3], KEYS[4], first)
end
local members = members(first)
local known = redis.call('HMGET', KEYS[2], '#size', unpack(members))
local size = tonumber(table.remove(known, 1) or nil)
if size then
  if size ~= redis.call('ZCARD', KEYS[1]) then
    return 0
  end
elseif ARGV[2] == '1' then
  redis.call('UNLINK', KEYS[1], KEYS[2])
  size, known = 0, {}
else
  return 0
end
put(KEYS[1], KEYS[2], first, members, known, size)
if ARGV[1] ~= '0' then
  redis.call('EXPIRE', KEYS[1], ARGV[1])
  redis.call('EXPIRE', KEYS[2], ARGV[1])
end
return 1
