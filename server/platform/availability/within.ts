/**
 * @param tooLate makes the error for who has waited for `milliseconds`; the work itself goes on, and what becomes of it then is nobody's.
 * @returns what the work gives, or rejects with what it fails with.
 */
export async function within<T>(milliseconds: number, work: Promise<T>, tooLate: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate()), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
