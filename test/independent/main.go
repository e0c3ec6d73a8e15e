// Verifies a log of Hefu without any of its code: the signature of the checkpoint by golang.org/x/mod/sumdb/note, the
// root by RFC 6962 from the level-0 tiles (C2SP tlog-tiles).
//
//	go run . <base address> <verifier key>
//
// Exit code 0: signed, and the tiles give the signed root. 1: not. 2: could not be asked.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
)

const tileWidth = 256

func main() {
	if len(os.Args) != 3 {
		fail(2, "usage: independent <base address> <verifier key>")
	}
	base, key := strings.TrimSuffix(os.Args[1], "/"), os.Args[2]
	verifier, err := note.NewVerifier(key)
	if err != nil {
		fail(1, "verifier key: %v", err)
	}
	signed, err := note.Open(get(base+"/checkpoint"), note.VerifierList(verifier))
	if err != nil {
		fail(1, "checkpoint: %v", err)
	}
	lines := strings.Split(signed.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		fail(1, "not the checkpoint of %s", verifier.Name())
	}
	size, err := strconv.ParseUint(lines[1], 10, 63)
	if err != nil {
		fail(1, "size: %v", err)
	}
	root, err := base64.StdEncoding.DecodeString(lines[2])
	if err != nil || len(root) != sha256.Size {
		fail(1, "root is not a hash")
	}
	if computed := treeRoot(leaves(base, size)); !bytes.Equal(computed, root) {
		fail(1, "the tiles give %x, signed is %x", computed, root)
	}
	fmt.Printf("%d leaves, root %x, signed by %s\n", size, root, verifier.Name())
}

func leaves(base string, size uint64) [][]byte {
	var all [][]byte
	for number := uint64(0); number*tileWidth < size; number++ {
		width := min(tileWidth, size-number*tileWidth)
		path := tilePath(number)
		if width < tileWidth {
			path += fmt.Sprintf(".p/%d", width)
		}
		tile := get(base + "/tile/0/" + path)
		if uint64(len(tile)) != width*sha256.Size {
			fail(1, "tile %s has %d bytes", path, len(tile))
		}
		for at := 0; at < len(tile); at += sha256.Size {
			all = append(all, tile[at:at+sha256.Size])
		}
	}
	return all
}

func tilePath(number uint64) string {
	path := fmt.Sprintf("%03d", number%1000)
	for number /= 1000; number > 0; number /= 1000 {
		path = fmt.Sprintf("x%03d/%s", number%1000, path)
	}
	return path
}

// treeRoot is MTH of RFC 6962, section 2.1, over leaf hashes.
func treeRoot(hashes [][]byte) []byte {
	switch len(hashes) {
	case 0:
		empty := sha256.Sum256(nil)
		return empty[:]
	case 1:
		return hashes[0]
	}
	split := 1
	for split*2 < len(hashes) {
		split *= 2
	}
	node := sha256.Sum256(append(append([]byte{1}, treeRoot(hashes[:split])...), treeRoot(hashes[split:])...))
	return node[:]
}

func get(address string) []byte {
	answer, err := http.Get(address)
	if err != nil {
		fail(2, "%v", err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		fail(2, "%s: %s %v", address, answer.Status, err)
	}
	return body
}

func fail(code int, format string, values ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", values...)
	os.Exit(code)
}
