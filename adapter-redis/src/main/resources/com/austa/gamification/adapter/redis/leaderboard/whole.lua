-- How many are listed, or nil if the board is not whole: never built, expired, or partly evicted.
local function whole(board, versions)
  local size = redis.call('HGET', versions, '#size')
  if size and tonumber(size) == redis.call('ZCARD', board) then
    return tonumber(size)
  end
  return nil
end
