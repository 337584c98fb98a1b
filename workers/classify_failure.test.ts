import pg from 'pg'
import { expect, test } from 'vitest'
import { classifyFailure, HopelessJob, isWorthAnotherTry, LostJob, StoppedHalfway } from './classify_failure.ts'

const fromPostgres = (code?: string): Error => Object.assign(new pg.DatabaseError('no', 2, 'error'), { code })
const fromNetwork = (code: string): Error => Object.assign(new Error('connect'), { code })

test.each([
  ['a job of no known form', new HopelessJob('no'), 'hopeless'],
  ['a job that is another’s by now', new LostJob('no'), 'lost'],
  ['a process that ends', new StoppedHalfway('no'), 'stopped'],
  ['a connection that failed', fromPostgres('08006'), 'gone'],
  ['a deadlock', fromPostgres('40P01'), 'gone'],
  ['a transaction that came too late', fromPostgres('40001'), 'gone'],
  ['a full disk', fromPostgres('53100'), 'gone'],
  ['too many connections', fromPostgres('53300'), 'gone'],
  ['Postgres was told to stop', fromPostgres('57P01'), 'gone'],
  ['Postgres is starting', fromPostgres('57P03'), 'gone'],
  ['a disk that cannot be read', fromPostgres('58030'), 'gone'],
  ['a statement that is wrong', fromPostgres('42601'), 'odd'],
  ['a sum that does not fit', fromPostgres('22003'), 'odd'],
  ['a row that is there already', fromPostgres('23505'), 'odd'],
  ['an error of Postgres without a code', fromPostgres(), 'odd'],
  ['a code of the network that Postgres gives', fromPostgres('ECONNREFUSED'), 'odd'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN'].map(
    (code) => [`the network: ${code}`, fromNetwork(code), 'gone'] as const,
  ),
  ['another code of the system', fromNetwork('EACCES'), 'odd'],
  ['the driver lost its connection', new Error('Connection terminated unexpectedly'), 'gone'],
  ['the driver ended its connection', new Error('connection ended'), 'gone'],
  ['the pool waited too long', new Error('timeout exceeded when trying to connect'), 'gone'],
  ['a broken connection', new Error('Client has encountered a connection error and is not queryable'), 'gone'],
  ['a mistake of ours', new TypeError('undefined is not a function'), 'odd'],
  ['no error at all', 'Connection terminated', 'odd'],
  ['nothing', undefined, 'odd'],
] as const)('%s', (_name, error, expected) => expect(classifyFailure(error)).toBe(expected))

test.each([
  ['a deadlock, which Postgres rolled back', fromPostgres('40P01'), true],
  ['data that Postgres refuses', fromPostgres('22003'), true],
  ['a mistake of ours', new TypeError('no'), true],
  ['an answer that was lost on its way, a commit’s perhaps', new Error('Connection terminated unexpectedly'), false],
  ['Postgres was told to stop', fromPostgres('57P01'), false],
  ['Postgres is not there', fromNetwork('ECONNREFUSED'), false],
] as const)('tried again at once: %s', (_name, error, expected) => expect(isWorthAnotherTry(error)).toBe(expected))
