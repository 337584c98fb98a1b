import pino from 'pino'

/**
 * Structured log, one JSON object a line. Nothing about a person goes in: no customer, no e-mail, no event data (of who fails
 * to sign in the address, for those who watch); `redact` is the second line of defence for what a library hands over.
 */
export const log = pino({
  level: process.env.LOG_LEVEL || 'info',
  base: { process: process.env.HOLDFAST_PROCESS ?? 'cli' },
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
})
