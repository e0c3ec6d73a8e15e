/** The blanks of a sentence: `{day}`; `{}` where it has one only. */
export type Blanks<S extends string> = S extends `${string}{${infer Blank}}${infer Rest}`
  ? Blank | Blanks<Rest>
  : never;

/** Sentences by key: of every refusal of a kind of stream, for example. */
export interface Sentences {
  readonly [key: string]: string;
}

/** What is wrong with a translation stands where its sentence would have to be. */
type Faithful<Chinese extends Sentences, English> = {
  readonly [K in keyof Chinese]: K extends keyof English
    ? English[K] extends string
      ? [Blanks<English[K]>, Blanks<Chinese[K]>] extends [Blanks<Chinese[K]>, Blanks<English[K]>]
        ? English[K]
        : { readonly otherBlanks: Blanks<Chinese[K]> }
      : string
    : string;
};

/**
 * The sentences of `chinese` in English: one that is missing, or that has other blanks than the Chinese, does not
 * compile.
 */
export const translationOf =
  <const Chinese extends Sentences>(chinese: Chinese) =>
  <const English extends Sentences>(
    english: English & Faithful<Chinese, English>,
  ): { readonly [K in keyof Chinese]: string } =>
    // Every key is there by its type: in the order of the Chinese, and nothing besides.
    Object.fromEntries(Object.keys(chinese).map((key) => [key, (english as Sentences)[key] ?? ''])) as {
      readonly [K in keyof Chinese]: string;
    };
