import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import { readIngestion } from '#server/ingestion/read_ingestion.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: question(async ({ access }) => readIngestion(access.workspaceId)),
})
