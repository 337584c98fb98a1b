import type { IncomingMessage, ServerResponse } from 'node:http'
import { describeApi } from '#core/openapi/describe_api.ts'
import { answerJson, requireMethod } from '../answer.ts'

let description: ReturnType<typeof describeApi> | undefined

/** `GET /api/openapi.json`: open to everyone, since it says nothing about anyone. */
export async function handleOpenApi(request: IncomingMessage, response: ServerResponse): Promise<void> {
  requireMethod(request.method, 'GET', 'HEAD')
  description ??= describeApi()
  answerJson(response, 200, description, { 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' })
}
