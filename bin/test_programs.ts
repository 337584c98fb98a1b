import { resolve } from 'node:path'
import { findRedisProgram } from '#server/host/embedded/redis_program.ts'
import { findChromium } from '#server/testing/find_chromium.ts'

/** Gets what the tests need and the machine lacks: a Redis and a Chromium. */
const tools = resolve('.holdfast', 'tools')
const say = (message: string): unknown => process.stdout.write(`${message}\n`)
await findRedisProgram(tools, say)
await findChromium(tools, say)
