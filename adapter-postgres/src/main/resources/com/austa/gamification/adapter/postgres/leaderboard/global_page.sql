with page as (select id, points
              from user_profiles
              where points > 0
              order by points desc, id desc
              limit :limit offset :offset),
     best as (select max(points) as points from page)
select t.total,
       p.id as user_id,
       p.points,
       case
           when p.points = b.points then 1 + (select count(*) from user_profiles u where u.points > b.points)
           else :offset + rank() over (order by p.points desc)
           end as rank
from (select count(*) as total from user_profiles where points > 0) t
    cross join best b
    left join page p on true
order by p.points desc, p.id desc
