import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { conventionsOf } from './conventions.ts'

/** The function of index.html that says whether AM and PM need room, before any module has come. */
const source = /const isLocale = [\s\S]*?(?=if \(readsAmPm)/.exec(
  readFileSync('index.html', 'utf8'),
)

const regions =
  'AR AT AU BE BR CA CH CN CY DE DJ DZ EG ES FR GB IE IL IN JP KR MA MO MX NZ PT SG TN TR TW US VE ZA'.split(
    ' ',
  )
const languages =
  'ar bg cs da de el en es fa fi fr he hi hu id it ja ko nb nl pl pt ro ru sv th tr uk vi zh'.split(
    ' ',
  )

test('what is known without Intl is what Intl says, in many regions', () => {
  const readsAmPm = runInNewContext(`${source?.[0]}; readsAmPm`, { Intl })
  const wrong = languages
    .flatMap((language) => [language, ...regions.map((region) => `${language}-${region}`)])
    .filter(
      (locale) => readsAmPm({ language: locale }) !== (conventionsOf(locale).hourCycle === 'h12'),
    )
  expect(wrong).toEqual([])
})
