import { createHash } from 'node:crypto'
import { basename } from 'node:path'

/** The share of mutants that is tried where all would take too long; the same ones each time. */
const share = Number(process.env.MUTANTS_SAMPLE ?? 1)

/** Says of those outside the sample that they do not compile: so they are not tried, and count for nothing. */
class Sample {
  async init() {}

  async check(mutants) {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, isDrawn(mutant) ? { status: 'passed' } : OUTSIDE]))
  }
}

const OUTSIDE = { status: 'compileError', reason: 'outside of the sample' }

function isDrawn({ fileName, location: { start }, replacement }) {
  const name = [basename(fileName), start.line, start.column, replacement].join(' ')
  return createHash('sha256').update(name).digest().readUInt32BE() / 2 ** 32 < share
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: Sample }]
