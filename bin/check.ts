import { spawn } from 'node:child_process'

/** All of `npm run check`, side by side: programs say what they found when they are done, our own rules are checked here. */
const PROGRAMS = [
  'npm run --silent typecheck',
  'npm run --silent lint',
  'knip',
  // That the lock can be installed.
  'npm ci --dry-run --ignore-scripts --silent',
]

await Promise.all([
  ...PROGRAMS.map(run),
  import('./check_documents.ts'),
  import('./check_sizes.ts'),
  import('./check_sql.ts'),
  import('./check_imports.ts'),
  import('./check_lock.ts'),
])

async function run(command: string): Promise<void> {
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const code = await new Promise<number | null>((done) => child.once('close', done))
  process.stdout.write(said)
  if (code === 0) return
  process.stderr.write(`${command} failed\n`)
  process.exitCode = 1
}
