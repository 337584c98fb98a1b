import { describe, expect, it } from 'vitest'
import { contentPolicy } from './content_policy.ts'

const directive = (name: string, policy: string): string[] | undefined =>
  policy
    .split('; ')
    .map((text) => text.split(' '))
    .find(([first]) => first === name)
    ?.slice(1)

describe('what a page may do', () => {
  it('is run files of ours and scripts that its own answer names, and no others', () => {
    const policy = contentPolicy('bm9uY2U=', 'localhost:3000', undefined)
    expect(directive('script-src', policy)).toEqual(["'self'", "'nonce-bm9uY2U='"])
    expect(directive('style-src-elem', policy)).toEqual(["'self'", "'nonce-bm9uY2U='"])
    expect(directive('default-src', policy)).toEqual(["'self'"])
    expect(directive('frame-ancestors', policy)).toEqual(["'none'"])
  })

  it.each([
    ['localhost:3000', undefined, ['ws://localhost:3000', 'wss://localhost:3000']],
    ['[::1]:3000', undefined, ['ws://[::1]:3000', 'wss://[::1]:3000']],
    ['h.example', 'https://h.example/', ['wss://h.example', 'ws://h.example']],
    ['inside:3000', 'https://h.example', ['wss://h.example', 'ws://inside:3000', 'wss://inside:3000']],
    [undefined, 'http://h.example:8080', ['ws://h.example:8080']],
    ['evil; script-src *', undefined, []],
    ['a b', undefined, []],
    ['*', undefined, []],
    ['a/b', undefined, []],
    ['', undefined, []],
  ])('is call our own socket alone: %s, %s', (host, url, sockets) => {
    const policy = contentPolicy('bm9uY2U=', host, url)
    expect(directive('connect-src', policy)).toEqual(["'self'", ...sockets.map((origin) => `${origin}/socket.io/`)])
    expect(policy.split('; ')).toHaveLength(11)
  })
})
