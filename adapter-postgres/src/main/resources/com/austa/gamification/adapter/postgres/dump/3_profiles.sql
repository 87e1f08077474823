select line
from (
    select concat_ws(' ', 'profile', id, points, 'level', level, 'health', health_points, 'care', care_points, 'plan',
                     plan_points, 'custom', coalesce(custom_points, '{}'), 'spent', spent) as line
    from user_profiles
) as lines
order by line collate "C"
