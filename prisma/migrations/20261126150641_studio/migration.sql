-- CreateEnum
CREATE TYPE "UserRole" AS ENUM ('READER', 'CODER', 'REVIEWER', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "AuditOrigin" AS ENUM ('STUDIO', 'API', 'IMPORT', 'COMMAND');

-- CreateEnum
CREATE TYPE "ClaimRelationKind" AS ENUM ('SUPPORTS', 'CONTRADICTS', 'RESTATES', 'QUALIFIES');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "UserRole" NOT NULL DEFAULT 'READER',
    "suspended" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" UUID NOT NULL,
    "configId" TEXT NOT NULL DEFAULT 'default',
    "name" TEXT,
    "start" TEXT,
    "prefix" TEXT,
    "key" TEXT NOT NULL,
    "referenceId" UUID NOT NULL,
    "refillInterval" INTEGER,
    "refillAmount" INTEGER,
    "lastRefillAt" TIMESTAMPTZ(3),
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "rateLimitEnabled" BOOLEAN NOT NULL DEFAULT true,
    "rateLimitTimeWindow" INTEGER,
    "rateLimitMax" INTEGER,
    "requestCount" INTEGER NOT NULL DEFAULT 0,
    "remaining" INTEGER,
    "lastRequest" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "permissions" TEXT,
    "metadata" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Secret" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "value" TEXT NOT NULL,

    CONSTRAINT "Secret_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "userId" UUID,
    "userName" TEXT NOT NULL,
    "origin" "AuditOrigin" NOT NULL,
    "apiKeyId" UUID,
    "address" TEXT,
    "action" TEXT NOT NULL,
    "articleId" UUID,
    "details" JSONB NOT NULL,
    "undoes" UUID,
    "undoneBy" UUID,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Version" (
    "articleId" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB,
    "since" TIMESTAMPTZ(3),
    "until" TIMESTAMPTZ(3) NOT NULL,
    "endedBy" UUID NOT NULL,

    CONSTRAINT "Version_pkey" PRIMARY KEY ("articleId","noun","record","version")
);

-- CreateTable
CREATE TABLE "AnsweredWrite" (
    "userId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnsweredWrite_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "ClaimRelation" (
    "articleId" UUID NOT NULL,
    "claimNumber" INTEGER NOT NULL,
    "kind" "ClaimRelationKind" NOT NULL,
    "toArticleId" UUID NOT NULL,
    "toClaimNumber" INTEGER NOT NULL,

    CONSTRAINT "ClaimRelation_pkey" PRIMARY KEY ("articleId","claimNumber","kind","toArticleId","toClaimNumber")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE INDEX "ApiKey_key_idx" ON "ApiKey"("key");

-- CreateIndex
CREATE INDEX "ApiKey_referenceId_idx" ON "ApiKey"("referenceId");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- CreateIndex
CREATE INDEX "AuditEntry_articleId_id_idx" ON "AuditEntry"("articleId", "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_userId_id_idx" ON "AuditEntry"("userId", "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_action_id_idx" ON "AuditEntry"("action", "id" DESC);

-- CreateIndex
CREATE INDEX "Version_endedBy_idx" ON "Version"("endedBy");

-- CreateIndex
CREATE INDEX "Version_noun_record_until_idx" ON "Version"("noun", "record", "until");

-- CreateIndex
CREATE INDEX "AnsweredWrite_at_idx" ON "AnsweredWrite"("at");

-- CreateIndex
CREATE INDEX "ClaimRelation_toArticleId_toClaimNumber_idx" ON "ClaimRelation"("toArticleId", "toClaimNumber");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimRelation" ADD CONSTRAINT "ClaimRelation_articleId_claimNumber_fkey" FOREIGN KEY ("articleId", "claimNumber") REFERENCES "Claim"("articleId", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what Prisma's schema cannot say.

ALTER TABLE "User" ADD CONSTRAINT "User_email_small" CHECK ("email" = lower("email"));
ALTER TABLE "Secret" ADD CONSTRAINT "Secret_one_row" CHECK ("id" = 1);
ALTER TABLE "Version" ADD CONSTRAINT "Version_number" CHECK ("version" >= 0);
ALTER TABLE "ClaimRelation" ADD CONSTRAINT "ClaimRelation_to_another"
  CHECK ("articleId" <> "toArticleId" OR "claimNumber" <> "toClaimNumber");

CREATE TRIGGER "ClaimRelation_advances_dataset" BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON "ClaimRelation"
  FOR EACH STATEMENT EXECUTE FUNCTION "content_written"();

-- What somebody did stays as it was written; only whether it was taken back since may change.
CREATE FUNCTION "audit_entry_stays"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'undoneBy' = to_jsonb(NEW) - 'undoneBy' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'Entries of the audit log are only added.' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER "AuditEntry_stays" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION "audit_entry_stays"();
