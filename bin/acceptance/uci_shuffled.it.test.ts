import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chanceOf } from '#simulator/chance.ts'
import { Product } from './product.ts'
import { expectWeekly, hasUciData, readUciLines, UCI_FILE } from './uci_data.ts'

const TWICE_SHARE = 0.1
const HALF_AN_HOUR = 30 * 60_000

if (!hasUciData) process.stdout.write(`${UCI_FILE} is not there: the shuffled replay of real incidents is left out\n`)

describe.runIf(hasUciData)('the real incidents, in any order, a tenth of them twice, with two workers', () => {
  let product: Product
  beforeAll(async () => {
    product = await Product.start()
    product.addWorker()
  }, HALF_AN_HOUR)
  afterAll(() => product?.remove())

  it(
    'make every cell of the weekly table',
    async () => {
      const chance = chanceOf('uci/shuffled')
      const lines = readUciLines()
      const twice = lines.filter(() => chance.happens(TWICE_SHARE))
      const shuffled = [...lines, ...twice].map((line) => ({ line, place: chance.unit() })).sort((a, b) => a.place - b.place)
      const file = join(product.holdfast.folder, 'shuffled.ndjson')
      await writeFile(file, shuffled.map(({ line }) => line).join('\n'))
      expect(await product.start('replay', file).result).toMatchObject({ code: 0 })
      await product.untilCounted(lines.length, { duplicateEvents: twice.length })
      expect(await product.ingestion()).toMatchObject({ orphanEvents: 0 })
      await expectWeekly(product)
      await product.verify()
    },
    HALF_AN_HOUR,
  )
})
