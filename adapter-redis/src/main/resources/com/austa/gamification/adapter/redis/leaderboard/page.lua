-- KEYS: board, its versions. ARGV: first and last index. Answers -1 if the board is not whole, else how many are listed, how
-- many have more points than the first of the page, then member and points of each.
local size = whole(KEYS[1], KEYS[2])
if not size then
  return { -1 }
end
local page = redis.call('ZREVRANGE', KEYS[1], ARGV[1], ARGV[2], 'WITHSCORES')
table.insert(page, 1, size)
table.insert(page, 2, #page > 1 and redis.call('ZCOUNT', KEYS[1], '(' .. page[3], '+inf') or 0)
return page
