import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isStorable } from '#core/text/storable.ts'
import { texts } from './columns.ts'
import { getPool } from './pool.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }).filter(isStorable),
  fc.constantFrom('', 'NULL', 'null', '"', '\\', '\\"', '{}', '{a,b}', ' ', ',', '\n', '$&'),
)

it('hands any texts to Postgres as they are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(anyText)), async (values) => {
      const { rows } = await getPool().query<{ values: (string | null)[] }>('select $1::text[] as values', [texts(values)])
      expect(rows[0]?.values).toEqual(values)
    }),
  )
})
