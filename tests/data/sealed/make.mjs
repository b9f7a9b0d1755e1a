// How the files beside this were made, by the independent library jose: once, and never again. Run in this folder with
// the packages of tests/ installed.

import { FlattenedEncrypt, GeneralEncrypt } from 'jose';
import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

const content = readFileSync('../good/v1_sample.json');
const password = new TextEncoder().encode('Åke söi äyriäisiä – 12');
const header = { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM', zip: 'DEF' };
const rounds = { p2c: 100_000 };
const write = (name, jwe) => writeFileSync(`${name}.json`, JSON.stringify(jwe));

const flattened = (protectedHeader, parameters = rounds) => new FlattenedEncrypt(content)
    .setProtectedHeader(protectedHeader).setKeyManagementParameters(parameters).encrypt(password);

write('flattened', await flattened(header));
write('not_compressed', await flattened({ alg: header.alg, enc: header.enc }));
write('few_rounds', await flattened(header, { p2c: 2048 }));
write('other_encryption', await flattened({ ...header, enc: 'A128GCM' }));
write('other_algorithm', await flattened({ ...header, alg: 'PBES2-HS256+A128KW' }));
write('aad', await new FlattenedEncrypt(content).setProtectedHeader(header).setKeyManagementParameters(rounds)
    .setAdditionalAuthenticatedData(new TextEncoder().encode('also covered')).encrypt(password));

const several = new GeneralEncrypt(content).setProtectedHeader({ enc: header.enc, zip: header.zip });
for (const kid of ['a', 'b'])
    several.addRecipient(password).setUnprotectedHeader({ alg: header.alg, kid }).setKeyManagementParameters(rounds);
const both = await several.encrypt();
write('two_recipients', both);
// With several recipients jose puts the parameters of each password into its own header; with one it would not.
write('general', { ...both, recipients: both.recipients.slice(1) });

/** Sealed as it should be, whatever `compressed` is: no library would make a file that lies. */
function byHand(name, compressed) {
    const salt = randomBytes(16), key = randomBytes(32), nonce = randomBytes(12);
    const full = { ...header, ...rounds, p2s: salt.toString('base64url') };
    const wrapping = pbkdf2Sync(password, Buffer.concat([Buffer.from(`${header.alg}\0`), salt]), rounds.p2c, 32, 'sha512');
    const wrap = createCipheriv('id-aes256-wrap', wrapping, Buffer.alloc(8, 0xa6));
    const text = Buffer.from(JSON.stringify(full)).toString('base64url');
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(text));
    const parts = {
        ciphertext: Buffer.concat([cipher.update(compressed), cipher.final()]),
        encrypted_key: wrap.update(key),
        iv: nonce,
        tag: cipher.getAuthTag(),
    };
    const members = Object.entries(parts).map(([member, bytes]) => [member, bytes.toString('base64url')]);
    write(name, { protected: text, ...Object.fromEntries(members) });
}
byHand('by_hand', deflateRawSync(content));
byHand('never_compressed', content);
byHand('more_behind_the_end', Buffer.concat([deflateRawSync(content), Buffer.from('more')]));
byHand('cut_off', deflateRawSync(content).subarray(0, -20));
