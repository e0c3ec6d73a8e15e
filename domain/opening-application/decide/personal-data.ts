import { isCreditCode } from '../../catalogue/credit-code.js';

const lastDigits = '10X98765432';
const modulus = 11;
const bodyLength = 17;

/** GB 11643: weights are the powers of two modulo 11, from the right. */
function isIdentityNumber(text: string): boolean {
  const sum = Array.from(text.slice(0, bodyLength)).reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (bodyLength - index) % modulus),
    0,
  );
  return lastDigits[sum % modulus] === text[bodyLength]?.toUpperCase();
}

/** Whether something that is written holds the number of a natural person's identity card: the log keeps none. */
export function namesIdentityNumber(data: object): boolean {
  return Object.entries(data).some(([field, value]) =>
    [value].flat().some(
      (text) =>
        typeof text === 'string' &&
        // A credit code may happen to consist of digits, and to be both.
        !(field === 'creditCode' && isCreditCode(text.trim())) &&
        (text.match(/(?<![0-9A-Za-z])\d{17}[0-9Xx](?![0-9A-Za-z])/g) ?? []).some(isIdentityNumber),
    ),
  );
}
