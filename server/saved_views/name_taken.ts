import { Problem } from '#core/problem.ts'

const UNIQUE_VIOLATION = 'P2002'

/** Runs what writes a name. @throws Problem `conflict` where its owner has another view of that name. */
export async function orNameTaken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION)) throw error
    const message = 'There is a view of this name already.'
    throw new Problem('conflict', message, { errors: [{ path: 'name', message }] })
  }
}
