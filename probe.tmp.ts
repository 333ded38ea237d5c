import * as D from '@/generated/graphql/documents';
import { execute } from '@/graphql/execute';
import { database } from '@/domain/database';
import { placeName } from '@/domain/generate/words';
const L='AR' as const;
const side=(s:string)=>({perspective:s});
const base:any={locale:L};
const Q:[string,any,any][]=[
 ['Overview',D.OverviewDocument,{locale:L, left:side('synthetic-north'), right:side('synthetic-south'), filter:{}}],
 ['Compare',D.CompareDocument,{locale:L,left:side('synthetic-north'),right:side('synthetic-south'),filter:{},order:'GAP',claims:3}],
 ['CompareAnalysts',D.CompareDocument,{locale:L,left:{analyst:'synthetic-analyst-1'},right:{analyst:'synthetic-analyst-2'},filter:{},order:'GAP',claims:3}],
 ['Topic',D.TopicDocument,{locale:L,slug:'synthetic-water',first:20,sliding:false}],
 ['Analyst',D.AnalystDocument,{locale:L,slug:'synthetic-analyst-1',first:20}],
 ['Claims',D.ClaimsDocument,{locale:L,filter:{},first:20}],
 ['Claims common',D.ClaimsDocument,{locale:L,filter:{text:'الاتفاق'},first:20}],
 ['Claims middling',D.ClaimsDocument,{locale:L,filter:{text:placeName(150).ar},first:20}],
 ['Claims rare',D.ClaimsDocument,{locale:L,filter:{text:placeName(6000).ar},first:20}],
 ['Claims topic',D.ClaimsDocument,{locale:L,filter:{topics:['synthetic-water']},first:20}],
 ['Claims persp',D.ClaimsDocument,{locale:L,filter:{perspectives:['synthetic-west']},first:20}],
 ['Articles',D.ArticlesDocument,{locale:L,filter:{},first:20}],
 ['Articles common',D.ArticlesDocument,{locale:L,filter:{text:'الاتفاق'},first:20}],
 ['Articles rare',D.ArticlesDocument,{locale:L,filter:{text:placeName(6000).ar},first:20}],
 ['Analysts',D.AnalystsDocument,{locale:L,filter:{},first:20}],
 ['Topics',D.TopicsDocument,{locale:L}],
 ['Network',D.NetworkDocument,{locale:L,filter:{},claimFilter:{},mode:'CONGRUENCE',qualifier:'SUBTRACT',normalisation:'AVERAGE',duplicates:'ARTICLE',limit:60,width:12,unit:'MONTH',kernel:'UNIFORM',stepUnit:'MONTH'}],
 ['ThenAndNow',D.ThenAndNowDocument,{locale:L,side:side('synthetic-north'),filter:{}}],
];
const only=process.argv[2];
for (const [n,d,v] of Q) { if(only&&!n.startsWith(only)) continue;
  try { const t0=performance.now(); await execute(d,v); const first=performance.now()-t0; const ts:number[]=[]; const end=performance.now()+2500; while(ts.length<9&&performance.now()<end||ts.length<2){const t=performance.now(); await execute(d,v); ts.push(performance.now()-t);} ts.sort((a,b)=>a-b); console.log(n.padEnd(18), 'first',first.toFixed(0).padStart(7),'median',ts[ts.length>>1]!.toFixed(1).padStart(8),'min',ts[0]!.toFixed(1).padStart(8)); }
  catch(e:any){ console.log(n,'ERR',String(e.message).slice(0,300)); } }
await database().$disconnect();
