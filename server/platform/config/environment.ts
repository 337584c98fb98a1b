import { isIP } from 'node:net'
import { z } from 'zod'

const url = (...protocols: string[]) =>
  z.url({
    protocol: new RegExp(`^(${protocols.join('|')})$`),
    error: `an address that begins with ${protocols.join(':// or ')}://`,
  })

/** @returns whether it is a network such as `10.0.0.0/8` or `fd00::/8`. */
function isNetwork(text: string): boolean {
  const [, address = '', bits = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? []
  const version = isIP(address)
  return version > 0 && Number(bits) <= (version === 6 ? 128 : 32)
}

/** Every environment variable that Holdfast reads. Tuning numbers are constants beside their reason, not variables. */
const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Where people reach the server, e.g. https://holdfast.example.com; sets the origin that sign-in and sockets accept. */
  HOLDFAST_URL: url('http', 'https').optional(),
  DATABASE_URL: url('postgres', 'postgresql').optional(),
  /** The role that owns the tables and migrates, where that of DATABASE_URL only serves. Read by `npm start` alone. */
  HOLDFAST_MIGRATION_URL: url('postgres', 'postgresql').optional(),
  REDIS_URL: url('redis', 'rediss').optional(),
  HOLDFAST_DATA: z.string().min(1).default('.holdfast'),
  /** Signs sessions. `npm start` makes one and keeps it in the data folder where unset. */
  HOLDFAST_SECRET: z.string().min(32).optional(),
  /** What `/metrics` asks for (`Authorization: Bearer …`); open to whoever reaches the port where unset. */
  HOLDFAST_METRICS_TOKEN: z.string().min(16).max(200).optional(),
  /** What the command line sends with (`simulate`, `replay`), where `--key` says nothing. */
  HOLDFAST_API_KEY: z.string().min(1).max(200).optional(),
  HOLDFAST_INIT_WORKSPACE: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
    .optional(),
  HOLDFAST_INIT_API_KEY: z.string().min(24).max(200).optional(),
  HOLDFAST_INIT_OWNER_EMAIL: z.email().optional(),
  HOLDFAST_INIT_OWNER_PASSWORD: z.string().min(8).max(128).optional(),
  /** Networks that channels may reach though they are not public, divided by commas, such as 10.0.0.0/8. */
  HOLDFAST_ALLOWED_NETWORKS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.string().refine(isNetwork, 'networks such as 10.0.0.0/8, divided by commas')))
    .default([]),
  /** The mail server that channels send by, with name and password where it asks for them. */
  HOLDFAST_SMTP_URL: url('smtp', 'smtps').optional(),
  /** Whom mails are from. */
  HOLDFAST_MAIL_FROM: z.email().optional(),
  /** The path of a Chromium by which reviews are printed as PDF; they are left to people's own browsers where unset. */
  HOLDFAST_CHROMIUM: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Environment = z.output<typeof environmentSchema>

let environment: Environment | undefined

/**
 * @returns the process's settings, read once.
 * @throws an Error that names each field that is wrong; empty variables count as unset.
 */
export function getEnvironment(): Environment {
  environment ??= parseEnvironment(process.env)
  return environment
}

export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = environmentSchema.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not usable:\n${lines.join('\n')}`)
}
