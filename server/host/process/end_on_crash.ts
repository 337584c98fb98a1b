import { log } from '../../platform/log/log.ts'

/**
 * Ends this process at an exception that nobody caught: what it holds may be half done, and what supervises it starts another
 * at once. A promise that nobody waited for is said and no more: a reader who leaves in the middle of a page makes one, and
 * must not end the process for all others. To be called before Next is loaded, whose own listeners would say neither.
 */
export function endOnCrash(): void {
  process.on('uncaughtException', (error) => {
    try {
      log.fatal({ err: error }, 'an exception that nobody caught; this process ends')
    } finally {
      process.exit(1)
    }
  })
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise failed and nobody waited for it'))
  // What a library says to a full disk, or to a reader who is gone, is no reason to end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
