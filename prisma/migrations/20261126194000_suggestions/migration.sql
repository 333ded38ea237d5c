-- CreateEnum
CREATE TYPE "SuggestionSource" AS ENUM ('RULES', 'MODEL');

-- CreateTable
CREATE TABLE "Suggestion" (
    "articleId" UUID NOT NULL,
    "id" TEXT NOT NULL,
    "source" "SuggestionSource" NOT NULL,
    "language" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "speech" "SpeechType" NOT NULL,
    "reason" TEXT NOT NULL,
    "speaker" TEXT,
    "speakerStart" INTEGER,
    "speakerEnd" INTEGER,
    "cueStart" INTEGER,
    "cueEnd" INTEGER,
    "analystId" UUID,
    "matchReason" TEXT,
    "matchScore" DOUBLE PRECISION,
    "proposal" JSONB,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,
    "claimNumber" INTEGER,
    "refused" BOOLEAN NOT NULL DEFAULT false,
    "decidedBy" TEXT,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("articleId","id")
);

-- CreateTable
CREATE TABLE "SuggestionSearch" (
    "articleId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "source" "SuggestionSource" NOT NULL,
    "textHash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SuggestionSearch_pkey" PRIMARY KEY ("articleId","language","source")
);

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuggestionSearch" ADD CONSTRAINT "SuggestionSearch_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: offsets bound something, and what is decided has its moment.
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_bounds_check" CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_decided_check" CHECK (NOT ("refused" AND "decidedAt" IS NULL));
