import pg from 'pg'
import { expect, test } from 'vitest'
import { Problem } from '#core/problem.ts'
import { problemOf } from './problem_of.ts'
import { serviceAway } from './service_away.ts'

const named = (name: string, message: string): Error => Object.assign(new Error(message), { name })
const withCode = (code: string): Error => Object.assign(new Error('no'), { code })
const toldByPrisma = (code: string, ofPostgres: string): Error =>
  Object.assign(new Error(`Database error. Code: \`${ofPostgres}\`. Message: \`the database system is starting up\``), { code })
const fromPostgres = (code: string): Error => Object.assign(new pg.DatabaseError('no', 2, 'error'), { code })

test.each([
  ['Redis did not answer', new Error('Command timed out'), 'queue'],
  ['the connection to Redis broke in the middle', new Error('Command aborted due to connection close'), 'queue'],
  ['Redis was lost twice', named('MaxRetriesPerRequestError', 'Reached the max retries per request limit'), 'queue'],
  ['Redis is not there', new Error("Stream isn't writeable and enableOfflineQueue options is false"), 'queue'],
  ['the connection to Redis was closed', new Error('Connection is closed.'), 'queue'],
  ['Redis reads its files', new Error('LOADING Redis is loading the dataset in memory'), 'queue'],
  ['the disk of Redis is full', new Error('MISCONF Errors writing to the AOF file'), 'queue'],
  ['the memory of Redis is full', new Error("OOM command not allowed when used memory > 'maxmemory'."), 'queue'],
  ['a command that is wrong', new Error('ERR unknown command'), null],
  ['Postgres greets nobody', new Error('timeout expired'), 'database'],
  ['a connection that was cut', new Error('Connection terminated unexpectedly'), 'database'],
  ['all connections are in use', new Error('timeout exceeded when trying to connect'), 'database'],
  ['Prisma cannot reach Postgres', withCode('P1001'), 'database'],
  ['Prisma lost its transaction', withCode('P2028'), 'database'],
  ['Prisma meets a Postgres that starts up', toldByPrisma('P2039', '57P03'), 'database'],
  ['Prisma is refused a row by Postgres', toldByPrisma('P2039', '23505'), null],
  ['a row that Prisma does not find', withCode('P2025'), null],
  ['the network', withCode('ECONNREFUSED'), 'database'],
  ['a statement that took too long', fromPostgres('57014'), 'database'],
  ['a lock that was waited for in vain', fromPostgres('55P03'), 'database'],
  ['a transaction that stood still', fromPostgres('25P03'), 'database'],
  ['a transaction that may only read', fromPostgres('25006'), null],
  ['an object that is not in the right state', fromPostgres('55000'), null],
  ['no error', 'Command timed out', null],
] as const)('%s', (_name, error, service) => expect(serviceAway(error)).toBe(service))

test.each([
  ['a problem stays what it is', new Problem('not_found', 'there is none'), 404, undefined],
  ['a queue that is silent', new Error('Command timed out'), 503, '1'],
  ['a database that is silent', new Error('Connection terminated unexpectedly'), 503, '1'],
  ['a mistake of ours', new TypeError('x is not a function'), 500, undefined],
] as const)('told to who asked: %s', (_name, error, status, retryAfter) => {
  const problem = problemOf(error)
  expect([problem.status, problem.toHeaders()['Retry-After']]).toEqual([status, retryAfter])
})

test('says nothing of what nobody expected', () => {
  expect(problemOf(new Error('the password is 42')).message).not.toContain('42')
})
