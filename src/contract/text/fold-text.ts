/** Letters that Unicode does not take apart into a base letter and an accent. */
const baseLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ɖ: 'd',
  ɗ: 'd',
  ə: 'e',
  ǝ: 'e',
  ɛ: 'e',
  ɓ: 'b',
  ħ: 'h',
  ı: 'i',
  ɨ: 'i',
  ĸ: 'k',
  ƙ: 'k',
  ł: 'l',
  ŋ: 'n',
  ɔ: 'o',
  þ: 'th',
  ŧ: 't',
  ƴ: 'y',
  ς: 'σ',
}

const letterWithBase = new RegExp(`[${Object.keys(baseLetters).join('')}]`, 'g')

/**
 * Accents of Latin, Greek and Cyrillic, Arabic and Hebrew vowel points. Marks of other scripts are
 * letters of their own there (Hindi vowels, the Japanese voiced sounds).
 */
const accent = /(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}](?<![\u3099\u309a])/gu

/** Soft hyphens, zero-width characters, direction marks: they show nothing. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu

/** Unicode decomposes `´` and `΄` into a space and an accent: they must go before. */
const spacingAccent = /[´΄᾽᾿]/g
const apostrophe = /['’‘‛ʼʻʹ′`]/g

const plain = /^[\n -~]*$/

/**
 * Reduces a text to what people mean by it, the same in every language, so that two spellings can
 * be compared: `lodz` and `Łódź`, `strasse` and `Straße`, `o'brien` and `O’Brien`, `№` and `No`.
 *
 * @returns small letters without accents, apostrophes and invisible characters; dashes are `-`,
 * white space between words stays
 */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase().replace(apostrophe, '')
  return (
    text
      .replace(spacingAccent, '')
      // Before the letters are made small: a bold mathematical A has no small letter of its own.
      .normalize('NFKD')
      .replace(invisible, '')
      .replace(accent, '')
      .replace(apostrophe, '')
      .replace(/[\p{Pd}\u2212]/gu, '-')
      .toLowerCase()
      .replace(letterWithBase, (letter) => baseLetters[letter] ?? letter)
  )
}
