import { log } from '../log/log.ts'

/**
 * Ends this process at an error that nobody caught: what it holds may be half done, and what supervises it starts another
 * at once. To be called before Next is loaded, whose own listeners would say so and go on.
 */
export function endOnCrash(): void {
  const end = (error: unknown): void => {
    log.fatal({ err: error }, 'an error that nobody caught; this process ends')
    process.exit(1)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}
