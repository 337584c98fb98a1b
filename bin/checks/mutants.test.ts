import { expect, it } from 'vitest'
import { type Report, scoreOf, survivorsOf } from './mutants.ts'

type Mutant = Report['files'][string]['mutants'][number]
const at = (line: number, column: number) => ({ line, column })
const mutant = (status: Mutant['status'], location: Mutant['location']): Mutant => ({
  status,
  location,
  mutatorName: 'Operator',
  replacement: 'a\n  - b',
})
const REPORT: Report = {
  files: {
    'core/a.ts': {
      source: 'const c = a + b\nif (c) {\n  d()\n}\n',
      mutants: [
        mutant('Survived', { start: at(1, 11), end: at(1, 16) }),
        mutant('NoCoverage', { start: at(2, 8), end: at(4, 2) }),
        mutant('Killed', { start: at(1, 11), end: at(1, 16) }),
        mutant('Timeout', { start: at(1, 11), end: at(1, 16) }),
        mutant('RuntimeError', { start: at(1, 11), end: at(1, 16) }),
      ],
    },
    'core/b.ts': { source: '', mutants: [mutant('Killed', { start: at(1, 1), end: at(1, 1) })] },
  },
}

it('counts those that were caught, of those that ran and those that no test reaches', () => {
  expect(scoreOf(REPORT)).toEqual({ caught: 4, all: 6 })
})

it('says where each that was not caught is, and what it changed', () => {
  expect(survivorsOf(REPORT)).toEqual(['core/a.ts:1:11 Operator: a + b → a - b', 'core/a.ts:2:8 Operator, no test: { … → a - b'])
})
