-- KEYS: board, its versions. Answers how many are listed, or -1 if the board is not whole.
return whole(KEYS[1], KEYS[2]) or -1
