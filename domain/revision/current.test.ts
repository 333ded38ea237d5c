import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coalesced } from './current';

it('gives everybody the result of a read that began after the call, and never reads twice at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom('ask', 'ask', 'fail', 'pass'), { maxLength: 40 }),
      async (scheduler, steps) => {
        let clock = 0;
        let running = 0;
        let failing = false;
        const read = coalesced(async () => {
          const began = ++clock;
          const fails = failing;
          failing = false;
          expect(++running).toBe(1);
          await scheduler.schedule(Promise.resolve());
          running--;
          if (fails) throw new Error('away');
          return began;
        });
        const answers: Promise<void>[] = [];
        for (const step of steps) {
          if (step === 'fail') failing = true;
          else if (step === 'pass') await (scheduler.count() > 0 ? scheduler.waitOne() : Promise.resolve());
          else {
            const called = ++clock;
            answers.push(
              read().then(
                (began) => expect(began).toBeGreaterThan(called),
                (error: Error) => expect(error.message).toBe('away'),
              ),
            );
          }
        }
        await scheduler.waitIdle();
        await Promise.all(answers);
        expect(running).toBe(0);
      },
    ),
  );
});
