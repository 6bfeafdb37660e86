import type { Router } from 'express'
import { templateLimits } from '#contract/records/template.ts'
import { checkChangedTemplate, checkNewTemplate } from '../../templates/check-template.ts'
import type { TemplateRecords } from '../../templates/template-records.ts'
import { createRecordRoutes } from '../records/record-routes.ts'
import { toApiTemplate, toApiVersion } from './to-api.ts'

/** Keeps what conferences are made from, and tells who changed it and how often it was used. */
export function templatesRouter(records: TemplateRecords): Router {
  return createRecordRoutes({
    path: '/api/templates',
    words: { one: 'template', many: 'templates' },
    limit: templateLimits.templates,
    records,
    checkNew: checkNewTemplate,
    checkChanged: checkChangedTemplate,
    toApi: async (templates, turn) => {
      await turn()
      const [only, ...others] = templates
      const uses = await records.uses(others.length === 0 ? only?.id : undefined)
      return templates.map((template) => toApiTemplate(template, uses.get(template.id)))
    },
    toApiVersion,
  }).router
}
