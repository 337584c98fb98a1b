import { fstatSync } from 'node:fs'
import pino from 'pino'
import { SteadyOutput } from './steady_output.ts'

const base = { process: process.env.HOLDFAST_PROCESS ?? 'cli' }

const output = new SteadyOutput(
  (lost) =>
    `${JSON.stringify({ level: 40, time: new Date().toISOString(), ...base, lost, msg: 'lines of this log were lost' })}\n`,
)
// Node makes a pipe one that holds nobody up when this is first looked at.
if (isPipe(1)) void process.stdout
process.on('exit', () => output.flush())

/** @returns how many lines of this process's log were lost, because they could not be written. */
export const lostLines = (): number => output.lost

/**
 * Structured log, one JSON object a line. Nothing about a person goes in: no customer, no e-mail, no event data (of who fails
 * to sign in the address, for those who watch); `redact` is the second line of defence for what a library hands over.
 */
export const log = pino(
  {
    level: process.env.LOG_LEVEL || 'info',
    base,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        '*.email',
        '*.password',
        '*.authorization',
        '*.cookie',
        '*.customer',
        'err.parameters',
        'err.detail',
        'err.where',
        'err.client',
      ],
      censor: '[redacted]',
    },
  },
  output,
)

function isPipe(descriptor: number): boolean {
  try {
    const about = fstatSync(descriptor)
    return about.isFIFO() || about.isSocket()
  } catch {
    return false
  }
}
