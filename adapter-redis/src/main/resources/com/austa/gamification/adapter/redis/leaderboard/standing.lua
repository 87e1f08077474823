-- KEYS: board, its versions. ARGV: member. Answers -1 if the board is not whole, nothing if the member is not listed, else
-- how many have more points, and the points.
if not whole(KEYS[1], KEYS[2]) then
  return { -1 }
end
local points = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not points then
  return {}
end
return { redis.call('ZCOUNT', KEYS[1], '(' .. points, '+inf'), points }
