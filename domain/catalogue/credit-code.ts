/** Digits of a 统一社会信用代码 (GB 32100): no I, O, S, V, Z. */
const digits = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const length = 18;

/** Whether the 18 characters carry their own check digit. */
export function isCreditCode(text: string): boolean {
  const values = Array.from(text, (digit) => digits.indexOf(digit));
  if (values.length !== length || values.includes(-1)) return false;
  // Weights are the powers of 3 modulo 31.
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, -1)) {
    sum += value * weight;
    weight = (weight * 3) % digits.length;
  }
  return (digits.length - (sum % digits.length)) % digits.length === values.at(-1);
}
