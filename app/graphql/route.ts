import { answer } from '@/graphql/http';

export const GET = answer;
export const POST = answer;
