import { spawn } from 'node:child_process'
import { closeSync } from 'node:fs'
import { join } from 'node:path'
import { openLog } from '../embedded/launch.ts'
import type { Service } from '../embedded/service.ts'
import { BEAT } from './beat_to_parent.ts'
import { NODE_ARGUMENTS } from './node_arguments.ts'

export interface NodeProcess {
  name: string
  /** File to run, below the project's root. */
  entry: string
  /** The data folder. */
  folder: string
  environment: Record<string, string | undefined>
  /** Whether it answers, whatever it needs may be away: it must not be ended for the silence of others. Never rejects. */
  answers(): Promise<boolean>
}

/**
 * One of our own processes as a service; it notices by its channel when the one that started it is gone, and says by it that it
 * gets on.
 */
export function nodeService({ name, entry, folder, environment, answers }: NodeProcess): Service {
  const logFile = join(folder, 'log', `${name}.log`)
  let hasBeaten = false
  return {
    name,
    logFile,
    pidFile: join(folder, 'run', `${name}.pid`),
    isReady: answers,
    signs: async () => {
      const beats = hasBeaten
      hasBeaten = false
      // Of one that stands still no answer is waited for: that it stands still is to be known soon.
      return { beats, answers: beats && (await answers()) }
    },
    stopSignal: 'SIGTERM',
    stopsWithinMs: 10_000,
    start: async () => {
      const output = openLog(logFile)
      try {
        const child = spawn(process.execPath, [...NODE_ARGUMENTS, entry], {
          stdio: ['ignore', output, output, 'ipc'],
          // A Ctrl-C in the terminal is for the starter, which ends its processes in order.
          detached: true,
          env: { ...process.env, ...environment, HOLDFAST_PROCESS: name },
        })
        child.on('message', (message) => {
          hasBeaten ||= message === BEAT
        })
        await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject))
        return child
      } finally {
        closeSync(output)
      }
    },
  }
}
