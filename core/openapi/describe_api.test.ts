import { describe, expect, it } from 'vitest'
import { ANSWERED_IDS, figureOf } from '../figures/catalogue.ts'
import { describeApi } from './describe_api.ts'

const document = describeApi()

/** Every value of `key` anywhere in the document. */
function* valuesOf(key: string, value: unknown = document): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, each] of Object.entries(value)) {
    if (name === key) yield each
    else yield* valuesOf(key, each)
  }
}

describe('the OpenAPI document', () => {
  it('is the one in docs/openapi.json, so that whoever changes the contract sees what callers will', async () => {
    const how = 'docs/openapi.json is renewed by: npx vitest run --project unit core/openapi --update'
    await expect(`${JSON.stringify(document, null, 2)}\n`, how).toMatchFileSnapshot('../../docs/openapi.json')
  })

  it('is JSON, and every reference leads somewhere', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
    const refs = [...valuesOf('$ref')].map(String)
    expect(refs.length).toBeGreaterThan(10)
    for (const ref of refs) {
      const found = ref
        .replace('#/', '')
        .split('/')
        .reduce<unknown>((at, name) => Object(at)[name], document)
      expect(found, ref).toBeTypeOf('object')
    }
  })

  it('names each operation once', () => {
    const names = [...valuesOf('operationId')]
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(ANSWERED_IDS)('says of the figure %s what it is', (id) => {
    const { Figures } = Object(Object(document.components).schemas)
    const [values] = [...valuesOf('figures', Figures)].map((schema) => Object(schema).properties)
    const described = id.split('.').reduce((at, name) => Object(Object(at).properties ?? at)[name], values)
    const { name, definition, formula } = figureOf(id)
    expect(described.description).toContain(`${name}: ${definition} Computed as ${formula}, over `)
    expect([...valuesOf('type', described)].flat().sort()).toEqual(['null', figureOf(id).unit === 'money' ? 'string' : 'number'])
  })

  it('gives a change of the policy no defaults: what it leaves out stays as it is', () => {
    const { PolicyChange } = Object(Object(document.components).schemas)
    expect([...valuesOf('acceptanceWindowDays', PolicyChange)]).toHaveLength(2)
    expect([...valuesOf('default', PolicyChange)]).toEqual([])
  })
})
