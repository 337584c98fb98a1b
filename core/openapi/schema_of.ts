import { z } from 'zod'

export type JsonSchema = Record<string, unknown>

/** @returns a zod schema as OpenAPI 3.1 takes it (JSON Schema 2020-12). `input` is what callers send, `output` what they get. */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

/** @returns a reference to a schema under `components`. */
export const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })
