"""From a code to what is published about it; everything here a browser's WebCrypto does the same way."""

import hashlib
import hmac
from dataclasses import dataclass

# PBKDF2-HMAC-SHA256: the count that OWASP's password storage notes ask for (2023).
ITERATIONS = 600_000
# Bytes of a locator, and of a tag: 128 bits of each HMAC-SHA256.
SIZE = 16


@dataclass(frozen=True, slots=True)
class Key:
    """What a code opens. It is kept in the private register alone, the code nowhere."""

    secret: bytes

    @classmethod
    def of(cls, symbols: str, domain: str, iterations: int = ITERATIONS) -> "Key":
        """The key of a code (its 17 symbols) on one municipality's site: elsewhere the same code opens nothing."""
        salt = f"prongsai-tracking/1|{domain}".encode()
        return cls(hashlib.pbkdf2_hmac("sha256", symbols.encode(), salt, iterations))

    def locator(self, epoch: str) -> bytes:
        """Where the case stands in the file of an epoch; in every epoch elsewhere."""
        return self._mac(f"locator|{epoch}")

    def tag(self, epoch: str, state: str, month: str) -> bytes:
        """The state of the case in an epoch, told only to who has the key, and which nobody without it can write."""
        return self._mac(f"state|{epoch}|{state}|{month}")

    def _mac(self, words: str) -> bytes:
        return hmac.digest(self.secret, words.encode(), "sha256")[:SIZE]
