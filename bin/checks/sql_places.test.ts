import { describe, expect, it } from 'vitest'
import { findMisplacedSql } from './sql_places.ts'

const check = (files: Record<string, string>): string[] => findMisplacedSql(new Map(Object.entries(files)))
const asks = (code: string): string[] => check({ 'server/x/read_x.ts': code })

describe('SQL in code', () => {
  it.each([
    ['a text given to the client', "await client.query('select 1')"],
    ['a text of several lines', 'client.query<{ a: number }>(\n  `select a\n from b`,\n [id])'],
    ['a constant', 'await client.query(LIST, [id])'],
    ['a constant on its own', "const LIST = 'select a from b'"],
    ['a change', 'const PUT = `\n  update demo set wanted = false`'],
    ['a statement after a with', 'const ALL = `with a as (select 1) select * from a`'],
    ['a raw statement of the ORM', 'await prisma.$executeRaw`delete from ingestion`'],
    ['a setting of the transaction', "const MODE = 'set local enable_seqscan = off'"],
  ])('is found: %s', (_, code) => {
    expect(asks(code)).not.toEqual([])
  })

  it.each([
    ['a named file', "await client.query<{ a: number }>(sql('x/of_y'), [id])"],
    ['words', "throw new Problem('invalid', 'select a file')\nconst label = 'Update the list'"],
    ['a comment', '// `select a from b` would read all of it'],
    ['a field of that name', 'const { by } = question.query'],
  ])('is not found in %s', (_, code) => {
    expect(check({ 'server/x/read_x.ts': code, 'prisma/sql/x/of_y.sql': '', 'server/y.ts': "sql('x/of_y')" })).toEqual([])
  })

  it('may stand where a session is set up, and in tests', () => {
    const code = "await client.query('select 1 from a')"
    expect(
      check({ 'server/platform/postgres/pool.ts': code, 'server/x/x.it.test.ts': code, 'gateway/testing/a.ts': code }),
    ).toEqual([])
  })
})

describe('named files', () => {
  it('must exist where they are asked', () => {
    expect(asks("ask<{ a: number }>(client, 'x/of_y', [id])")).toEqual([
      'server/x/read_x.ts: prisma/sql/x/of_y.sql does not exist',
    ])
    expect(asks("client.query(sql('x/of_y'))")).toEqual(['server/x/read_x.ts: prisma/sql/x/of_y.sql does not exist'])
  })

  it('must be asked by somebody', () => {
    expect(check({ 'prisma/sql/x/of_y.sql': 'select 1' })).toEqual(['prisma/sql/x/of_y.sql: nobody asks it'])
  })

  it('may have a name that is put together', () => {
    const files = { 'prisma/sql/x/day_cells.sql': '', 'prisma/sql/x/quarter_cells.sql': '', 'prisma/sql/x/cells.sql': '' }
    const asked = ['client.query(sql(`x/', '{rollup}_cells`))'].join('$')
    expect(check({ ...files, 'server/x/read_x.ts': asked })).toEqual(['prisma/sql/x/cells.sql: nobody asks it'])
  })
})
