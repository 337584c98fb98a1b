import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeApi } from '#core/openapi/describe_api.ts'

const METHODS = ['get', 'post', 'put', 'patch', 'delete']
const APP = join(import.meta.dirname, '..', '..')

/** Every method that a route answers, as it says itself: `get /api/v1/figures`. */
async function operationsIn(file: string): Promise<string[]> {
  const path = `/${dirname(file)}`.replace(/\[(\w+)\]/g, '{$1}')
  const { OPTIONS }: { OPTIONS: () => Promise<Response> } = await import(join(APP, file))
  const methods = (await OPTIONS()).headers.get('allow')?.toLowerCase().split(', ') ?? []
  expect(methods, file).not.toEqual([])
  return methods.filter((method) => METHODS.includes(method)).map((method) => `${method} ${path}`)
}

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('route.ts'))

const described = Object.entries(Object(describeApi().paths)).flatMap(([path, operations]) =>
  METHODS.filter((method) => Object.hasOwn(Object(operations), method)).map((method) => `${method} ${path}`),
)

describe('the OpenAPI document', () => {
  it('describes every route of the API and the event door, and nothing else', async () => {
    const routes = (await Promise.all(files.map((name) => operationsIn(join('api', 'v1', name))))).flat()
    expect(routes).toContain('get /api/v1/conversations/{id}')
    expect(described.sort()).toEqual([...routes, 'post /api/v1/events'].sort())
  })

  it('carries the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(APP, '..', 'package.json'), 'utf8'))
    expect(describeApi().info).toMatchObject({ version })
  })
})
