import { spawn } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Report, scoreOf, survivorsOf } from './checks/mutants.ts'

/**
 * Tries the mutants of folders, files or lines against their tests: `npm run mutants -- core/policy workers/start.ts:1-20`;
 * with `--sample=0.2` a fifth of them, drawn at random, the same each time.
 */
const RULES = ['case', 'contribution', 'conversation', 'event', 'figures', 'recount', 'stint', 'stored']
const TABLES = ['cases', 'events', 'figures', 'overhead', 'policy', 'rows', 'stints'].map((name) => `reference/${name}`)
const OF_RULES = [...TABLES, 'stored/frozen_numbers'].map((name) => `core/${name}.test.ts`)

/** Tests besides those in the folder itself: the tables of docs/metrics.md for the rules, and neighbours that use it. */
const MORE_TESTS: Readonly<Record<string, readonly string[]>> = {
  'core/segment': ['core/stored/**/*.test.ts'],
  ...Object.fromEntries(RULES.map((folder) => [`core/${folder}`, OF_RULES])),
  // Answers are described by docs/openapi.json, which a test holds to their schemas.
  'core/figures': ['core/openapi/**/*.test.ts', ...OF_RULES],
  'core/figures/catalogue': ['core/figures/*.test.ts', 'core/openapi/**/*.test.ts', ...OF_RULES],
  'core/live': ['core/openapi/**/*.test.ts'],
  'core/ingestion': ['core/openapi/**/*.test.ts'],
  'server/counting': ['server/policy/recount*.it.test.ts', 'workers/count_events.it.test.ts'],
  'server/figures': ['server/segment/**/*.it.test.ts'],
}
const FOLDER = '.mutants'

/** The sandbox in which mutants live has no programs of its own. */
const PATH = [process.env.PATH, resolve('.holdfast/tools/bin')].join(delimiter)

const stryker = join(dirname(createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json')), 'bin', 'stryker.js')
await mkdir(FOLDER, { recursive: true })
const { values, positionals } = parseArgs({ allowPositionals: true, options: { sample: { type: 'string', default: '' } } })
for (const asked of positionals) {
  const folder = isFile(asked) ? dirname(asked) : asked
  const kept = join(FOLDER, asked.replace(/[/:]/g, '_'))
  await run(asked, [`${folder}/**/*.test.ts`, `${folder}/**/*.test.tsx`, ...(MORE_TESTS[folder] ?? [])], kept)
  const report = JSON.parse(await readFile(`${kept}.json`, 'utf8')) as Report
  for (const survivor of survivorsOf(report)) process.stdout.write(`${survivor}\n`)
  const { caught, all } = scoreOf(report)
  const drawn = values.sample && `, drawn as ${values.sample} of all`
  process.stdout.write(`${asked}: ${((100 * caught) / all).toFixed(1)} % of ${all} mutants${drawn} (${kept}.html)\n`)
}

function isFile(asked: string): boolean {
  return /\.tsx?(?::\d+-\d+)?$/.test(asked)
}

async function run(asked: string, tests: readonly string[], report: string): Promise<void> {
  const mutated = [
    ...(isFile(asked) ? [asked] : [`${asked}/**/*.ts`, `${asked}/**/*.tsx`]),
    '!**/*.test.*',
    '!**/testing/**',
  ].join(',')
  const child = spawn(process.execPath, [stryker, 'run', '--mutate', mutated], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PATH, MUTANTS_TESTS: tests.join(','), MUTANTS_REPORT: report, MUTANTS_SAMPLE: values.sample },
  })
  const code = await new Promise<number | null>((done) => child.once('close', done))
  if (code !== 0) throw new Error(`${asked}: Stryker ended with ${code}`)
}
