/** The code that `mawqif` itself ends with where a variable cannot be used. */
const UNUSABLE = 2;

/**
 * Checks the environment before anything is built: somebody who mistyped a port should not wait minutes to be told.
 * It comes after the generated code, which holds the check.
 */
export async function checkEnvironment(note) {
  const { readEnvironment, EnvironmentError } = await import('../generated/programs/environment.mjs');
  try {
    readEnvironment();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(error.message);
    process.exit(UNUSABLE);
  }
  note('usable');
}
