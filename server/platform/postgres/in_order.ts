/**
 * Waits for statements that were sent one behind the other on one connection, none waiting for the answer of the one before.
 * All of them are over when this settles, so none can reach the connection after its transaction has ended.
 * @returns their answers.
 * @throws the failure of the first that failed: what follows it in its transaction fails for its sake.
 */
export async function inOrder<const T extends readonly unknown[]>(sent: T): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(sent)
  return Promise.all(sent)
}
