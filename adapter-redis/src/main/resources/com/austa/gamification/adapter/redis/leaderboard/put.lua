-- KEYS: board, its versions, the board being built beside it, its versions. ARGV: life in seconds or 0, '1' if these are
-- all scores of the board, then scores. Answers 1, or 0 if the board is not whole and was left alone: one member must not
-- pass for a board. All its scores make one, if nothing says that there was one.
if redis.call('EXISTS', KEYS[4]) == 1 then
  set(KEYS[3], KEYS[4], 3, known(KEYS[4], 3), 0)
end
local found = { false }
local made = ARGV[2] == '1' and redis.call('EXISTS', KEYS[2]) == 0
if not made then
  found = known(KEYS[2], 3, '#size')
end
local size = tonumber(found[1] or nil)
if made then
  redis.call('DEL', KEYS[1])
  size = 0
elseif size ~= redis.call('ZCARD', KEYS[1]) then
  return 0
end
local grown = set(KEYS[1], KEYS[2], 3, found, 1)
if made or grown ~= 0 then
  redis.call('HSET', KEYS[2], '#size', size + grown)
end
if ARGV[1] ~= '0' then
  redis.call('EXPIRE', KEYS[1], ARGV[1])
  redis.call('EXPIRE', KEYS[2], ARGV[1])
end
return 1
