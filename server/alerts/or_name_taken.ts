import { Problem } from '#core/problem.ts'

const UNIQUE_VIOLATION = '23505'

/** Runs what writes a rule's name. @throws Problem `conflict` where another rule has it. */
export async function orNameTaken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION)) throw error
    const message = 'There is a rule of this name already.'
    throw new Problem('conflict', message, { errors: [{ path: 'name', message }] })
  }
}
