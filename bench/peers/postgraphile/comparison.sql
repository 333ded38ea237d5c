-- What a comparison of two perspectives answers, for PostGraphile, which has no measures of its own. It reads the
-- positions, grouped once for each side.
CREATE SCHEMA IF NOT EXISTS bench;

CREATE OR REPLACE FUNCTION bench.compared(left_slug text, right_slug text)
RETURNS TABLE (topic text, left_mean double precision, left_n int, right_mean double precision, right_n int)
LANGUAGE sql STABLE AS $$
  WITH side AS (
    SELECT p."slug" AS perspective, s."topicId" AS topic_id,
      avg(s."stanceSum"::double precision / s."claimCount") AS mean, count(*)::int AS n
    FROM "Position" s
    JOIN "Analyst" a ON a."id" = s."analystId"
    JOIN "Perspective" p ON p."id" = a."perspectiveId"
    WHERE p."slug" IN (left_slug, right_slug)
    GROUP BY 1, 2
  )
  SELECT t."slug", l.mean, coalesce(l.n, 0), r.mean, coalesce(r.n, 0)
  FROM "Topic" t
  LEFT JOIN side l ON l.topic_id = t."id" AND l.perspective = left_slug
  LEFT JOIN side r ON r.topic_id = t."id" AND r.perspective = right_slug
  WHERE l.n IS NOT NULL OR r.n IS NOT NULL
  ORDER BY t."order"
$$;
