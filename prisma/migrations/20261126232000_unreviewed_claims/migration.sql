-- Written by hand: Prisma's schema knows no partial indexes.

-- Totals count reviewed claims only. How many others an analyst or a topic has is counted here, from few rows.
CREATE INDEX "Claim_unreviewed_idx" ON "Claim"("analystId", "articleId", "number") WHERE "status" <> 'REVIEWED';
