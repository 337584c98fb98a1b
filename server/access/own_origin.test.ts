import { describe, expect, it } from 'vitest'
import { isOwnOrigin } from './own_origin.ts'

const PUBLIC = 'https://holdfast.example.com'

describe('isOwnOrigin', () => {
  it.each([
    ['http://localhost:3000', 'localhost:3000', undefined],
    ['http://192.168.1.20:3000', '192.168.1.20:3000', undefined],
    ['http://[::1]:3000', '[::1]:3000', undefined],
    ['http://nas:3000', 'nas:3000', undefined],
    ['http://nas.local', 'nas.local', undefined],
    ['https://nas.local', 'nas.local:443', undefined],
    [PUBLIC, 'holdfast.example.com', PUBLIC],
    [PUBLIC, 'behind-the-proxy:3000', PUBLIC],
    ['http://localhost:3000', 'localhost:3000', PUBLIC],
  ])('takes %s at %s (HOLDFAST_URL %s)', (origin, host, url) => {
    expect(isOwnOrigin(origin, host, url)).toBe(true)
  })

  it.each([
    [null, 'localhost:3000', undefined],
    ['null', 'localhost:3000', undefined],
    ['http://localhost:3001', 'localhost:3000', undefined],
    ['http://evil.example', 'localhost:3000', undefined],
    // A stranger's name that was pointed at this machine: DNS rebinding.
    ['http://evil.example:3000', 'evil.example:3000', undefined],
    ['file:///tmp/page.html', 'localhost:3000', undefined],
    ['http://localhost:3000', null, undefined],
    ['http://holdfast.example.com', 'holdfast.example.com', PUBLIC],
    ['http://192.168.1.20:3000', '192.168.1.20:3000', PUBLIC],
  ])('refuses %s at %s (HOLDFAST_URL %s)', (origin, host, url) => {
    expect(isOwnOrigin(origin, host, url)).toBe(false)
  })
})
