-- CreateEnum
CREATE TYPE "RoundKind" AS ENUM ('STANCES', 'CLAIMS');

-- CreateEnum
CREATE TYPE "UnitChoice" AS ENUM ('CODER', 'OWN', 'NONE');

-- CreateTable
CREATE TABLE "CodingRound" (
    "articleId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "RoundKind" NOT NULL,
    "language" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "instructions" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID,
    "createdByName" TEXT NOT NULL,
    "codedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CodingRound_pkey" PRIMARY KEY ("articleId","id")
);

-- CreateTable
CREATE TABLE "RoundCoder" (
    "articleId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "userName" TEXT NOT NULL,
    "handedInAt" TIMESTAMPTZ(3),

    CONSTRAINT "RoundCoder_pkey" PRIMARY KEY ("articleId","roundId","userId")
);

-- CreateTable
CREATE TABLE "GivenUnit" (
    "articleId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "claimNumber" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "GivenUnit_pkey" PRIMARY KEY ("articleId","roundId","claimNumber")
);

-- CreateTable
CREATE TABLE "Coding" (
    "articleId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "analystId" UUID,
    "speech" "SpeechType",
    "kind" "ClaimKind",
    "paraphrase" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Coding_pkey" PRIMARY KEY ("articleId","roundId","userId","number")
);

-- CreateTable
CREATE TABLE "CodingStance" (
    "articleId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "topicId" UUID NOT NULL,
    "value" SMALLINT NOT NULL,
    "mixed" BOOLEAN NOT NULL,
    "rationale" JSONB NOT NULL,

    CONSTRAINT "CodingStance_pkey" PRIMARY KEY ("articleId","roundId","userId","number","topicId")
);

-- CreateTable
CREATE TABLE "UnitDecision" (
    "articleId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "unit" TEXT NOT NULL,
    "choice" "UnitChoice" NOT NULL,
    "coderId" UUID,
    "claimNumber" INTEGER,
    "note" TEXT NOT NULL,
    "userId" UUID,
    "userName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "entryId" UUID NOT NULL,

    CONSTRAINT "UnitDecision_pkey" PRIMARY KEY ("articleId","roundId","unit")
);

-- CreateIndex
CREATE INDEX "CodingRound_id_idx" ON "CodingRound"("id");

-- CreateIndex
CREATE INDEX "RoundCoder_userId_idx" ON "RoundCoder"("userId");

-- AddForeignKey
ALTER TABLE "RoundCoder" ADD CONSTRAINT "RoundCoder_articleId_roundId_fkey" FOREIGN KEY ("articleId", "roundId") REFERENCES "CodingRound"("articleId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GivenUnit" ADD CONSTRAINT "GivenUnit_articleId_roundId_fkey" FOREIGN KEY ("articleId", "roundId") REFERENCES "CodingRound"("articleId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coding" ADD CONSTRAINT "Coding_articleId_roundId_fkey" FOREIGN KEY ("articleId", "roundId") REFERENCES "CodingRound"("articleId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CodingStance" ADD CONSTRAINT "CodingStance_articleId_roundId_userId_number_fkey" FOREIGN KEY ("articleId", "roundId", "userId", "number") REFERENCES "Coding"("articleId", "roundId", "userId", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitDecision" ADD CONSTRAINT "UnitDecision_articleId_roundId_fkey" FOREIGN KEY ("articleId", "roundId") REFERENCES "CodingRound"("articleId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what Prisma's schema cannot say.

ALTER TABLE "GivenUnit" ADD CONSTRAINT "GivenUnit_offsets" CHECK (0 <= "start" AND "start" < "end");
ALTER TABLE "Coding" ADD CONSTRAINT "Coding_offsets" CHECK (0 <= "start" AND "start" < "end");
ALTER TABLE "CodingStance" ADD CONSTRAINT "CodingStance_value"
  CHECK ("value" BETWEEN -2 AND 2 AND ("value" = 0 OR NOT "mixed"));

-- The queue of reviewers, among however many claims were decided long ago.
CREATE INDEX "Claim_in_review_idx" ON "Claim"("articleId", "number") WHERE "status" = 'IN_REVIEW';
