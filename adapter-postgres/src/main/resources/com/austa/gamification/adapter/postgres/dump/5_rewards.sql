select line
from (
    select concat_ws(' ', 'reward', user_id, reward_id, '[' || occurrence || ']', origin, to_char(earned_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                     case when redeemed_at is null then 'in hand' else 'redeemed' end,
                     case when standing then 'earned' else 'unearned' end) as line
    from user_rewards
    where standing
       or redeemed_at is not null
) as lines
order by line collate "C"
