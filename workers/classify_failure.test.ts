import pg from 'pg'
import { expect, test } from 'vitest'
import { classifyFailure, HopelessJob } from './classify_failure.ts'

const fromPostgres = (code: string): Error => Object.assign(new pg.DatabaseError('no', 2, 'error'), { code })
const fromNetwork = (code: string): Error => Object.assign(new Error('connect'), { code })

test.each([
  ['a job of no known form', new HopelessJob('no'), 'hopeless'],
  ['Postgres is not there', fromNetwork('ECONNREFUSED'), 'gone'],
  ['Postgres is starting', fromPostgres('57P03'), 'gone'],
  ['Postgres was told to stop', fromPostgres('57P01'), 'gone'],
  ['a deadlock', fromPostgres('40P01'), 'gone'],
  ['a full disk', fromPostgres('53100'), 'gone'],
  ['the driver lost its connection', new Error('Connection terminated unexpectedly'), 'gone'],
  ['a statement that is wrong', fromPostgres('42601'), 'odd'],
  ['a mistake of ours', new TypeError('undefined is not a function'), 'odd'],
  ['no error at all', 'text', 'odd'],
] as const)('%s', (_name, error, expected) => expect(classifyFailure(error)).toBe(expected))
